/** Where the app is, as path and query, and how it goes elsewhere. */
export interface Navigation {
  /** Path, query and fragment, such as `/patterns/001-generative-culture/?tag=culture`. */
  current(): string;
  /** The address that the page was rendered for at build time: what React takes over must be the same. */
  rendered(): string;
  /**
   * When the present step of the history was added, in milliseconds, and never the same for two: of two steps the one
   * that comes first in the history has the lesser number.
   */
  entry(): number;
  /** Adds a step to the history. */
  push(address: string): void;
  /** Changes the address in place. */
  replace(address: string): void;
  /** Calls the listener after every change, until the function returned is called. */
  subscribe(listener: () => void): () => void;
}

/** So long after the start the first step is numbered, in milliseconds. */
const REST = 1000;

/** Navigation by the browser's history. `rendered` is the address that the page was built for, if it was. */
export function browserNavigation(window: Window, rendered: string | null): Navigation {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  let latest = 0;
  const stamp = () => (latest = Math.max(Date.now(), latest + 1));
  // A step that a link within a text added by itself, or the first one, has no number yet.
  const mark = (entry: number) => {
    if (entryOf(window.history.state) === null) window.history.replaceState({ entry }, '');
  };
  const first = stamp();
  // Browsers take their time for this, and the first view has none to give.
  window.setTimeout(() => mark(first), REST);
  const moved = () => {
    mark(stamp());
    notify();
  };
  const current = () => window.location.pathname + window.location.search + window.location.hash;
  return {
    current,
    rendered: () => rendered ?? current(),
    entry: () => entryOf(window.history.state) ?? first,
    push(address) {
      mark(first);
      window.history.pushState({ entry: stamp() }, '', address);
      notify();
    },
    replace(address) {
      window.history.replaceState(window.history.state, '', address);
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

/** Of a window, where it is. */
interface PlacedPage {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** Gives the home page the slash at the end of its address, where a host answered without it. */
export function takeSlash({ history, location }: PlacedPage, base: string): void {
  if (`${location.pathname}/` === base)
    history.replaceState(history.state, '', base + location.search + location.hash);
}

function entryOf(state: unknown): number | null {
  return typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'number'
    ? state.entry
    : null;
}

/** Navigation without a browser: for rendering on a server and for tests. */
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
