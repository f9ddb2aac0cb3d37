/** Where the app is, as path and query, and how it goes elsewhere. */
export interface Navigation {
  /** Path, query and fragment, such as `/patterns/001-generative-culture/?tag=culture`. */
  current(): string;
  /** The address that the page was rendered for at build time: what React takes over must be the same. */
  rendered(): string;
  /** Adds a step to the history. */
  push(address: string): void;
  /** Changes the address in place. */
  replace(address: string): void;
  /** Calls the listener after every change, until the function returned is called. */
  subscribe(listener: () => void): () => void;
}

/** Navigation by the browser's history. `rendered` is the address that the page was built for, if it was. */
export function browserNavigation(window: Window, rendered: string | null): Navigation {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  const current = () => window.location.pathname + window.location.search + window.location.hash;
  return {
    current,
    rendered: () => rendered ?? current(),
    push(address) {
      window.history.pushState(null, '', address);
      notify();
    },
    replace(address) {
      window.history.replaceState(window.history.state, '', address);
      notify();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('popstate', notify);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('popstate', notify);
      };
    },
  };
}

/** Navigation without a browser: for rendering on a server and for tests. */
export function memoryNavigation(start: string): Navigation {
  const listeners = new Set<() => void>();
  let address = start;
  const go = (next: string) => {
    address = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => address,
    rendered: () => start,
    push: go,
    replace: go,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
