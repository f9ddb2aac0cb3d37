/** Knows the address of the app and changes it. */
export interface Navigation {
  /** Path, query and fragment, such as `/patterns/001-generative-culture/?tag=culture`. */
  current(): string;
  /**
   * The address for which the page was rendered at build time. React must first render this one to hydrate the page.
   */
  rendered(): string;
  /**
   * The number of the current step of the history: the time at which it was added, in milliseconds, made unique.
   * Earlier steps have smaller numbers.
   */
  entry(): number;
  /** Adds a step to the history. */
  push(address: string): void;
  /** Changes the address without adding a step. */
  replace(address: string): void;
  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Time after the start until the first step gets its number in the history, in milliseconds. */
const REST = 1000;

/** Navigates with the browser's history. `rendered` is the address for which the page was built, or null. */
export function browserNavigation(window: Window, rendered: string | null): Navigation {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  let latest = 0;
  const stamp = () => (latest = Math.max(Date.now(), latest + 1));
  // The first step, and a step that a link within a text added, have no number yet.
  const mark = (entry: number) => {
    if (entryOf(window.history.state) === null) window.history.replaceState({ entry }, '');
  };
  const first = stamp();
  // Browsers are slow at this, so it must not delay the first view.
  window.setTimeout(() => mark(first), REST);
  // Browsers are slow at changing the address, so what is replaced is painted first.
  let unwritten: string | null = null;
  const write = () => {
    if (unwritten !== null) window.history.replaceState(window.history.state, '', unwritten);
    unwritten = null;
  };
  const moved = () => {
    // It was for the step that the reader has left.
    unwritten = null;
    mark(stamp());
    notify();
  };
  const current = () => unwritten ?? window.location.pathname + window.location.search + window.location.hash;
  window.addEventListener('pagehide', write);
  return {
    current,
    rendered: () => rendered ?? current(),
    entry: () => entryOf(window.history.state) ?? first,
    push(address) {
      write();
      mark(first);
      window.history.pushState({ entry: stamp() }, '', address);
      notify();
    },
    replace(address) {
      unwritten = address;
      window.requestAnimationFrame(() => window.setTimeout(write));
      notify();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('popstate', moved);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('popstate', moved);
      };
    },
  };
}

/** The parts of a window that `takeSlash` needs. */
interface PlacedPage {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** Adds the slash to the home page's address if the host served the page without it. */
export function takeSlash({ history, location }: PlacedPage, base: string): void {
  if (`${location.pathname}/` === base)
    history.replaceState(history.state, '', base + location.search + location.hash);
}

function entryOf(state: unknown): number | null {
  return typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'number'
    ? state.entry
    : null;
}

/** Navigates without a browser, for rendering on a server and for tests. */
export function memoryNavigation(start: string): Navigation {
  const listeners = new Set<() => void>();
  let address = start;
  let entry = 0;
  const go = (next: string) => {
    address = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => address,
    rendered: () => start,
    entry: () => entry,
    push(next) {
      entry++;
      go(next);
    },
    replace: go,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
