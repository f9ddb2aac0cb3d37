import { useEffect, useSyncExternalStore } from 'react';
import { mendStyles } from './mend-styles.ts';

/** The state of a part of the app's code. */
export type PartState<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'loaded'; readonly value: T }
  | { readonly state: 'failed' };

/** Code that is loaded when it is first needed, and loaded again after a failure. */
export interface AppPart<T> {
  current(): PartState<T>;
  /** Loads the part unless it is loaded or loading. */
  load(): void;
  /** Loads the part, and resolves when it is loaded or could not be loaded. */
  ready(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

const WAITING = { state: 'waiting' } as const;

/**
 * Makes a part. After a failure, it is tried again when the network is back and when `load` is called. React's `lazy`
 * does not suffice: it keeps a failure forever, and throws it.
 *
 * @param load Imports the code.
 */
export function createPart<T>(load: () => Promise<T>): AppPart<T> {
  let state: PartState<T> = WAITING;
  let underWay: Promise<void> | null = null;
  let tries = 0;
  const listeners = new Set<() => void>();
  const become = (next: PartState<T>) => {
    underWay = null;
    state = next;
    for (const listener of listeners) listener();
  };
  const begin = (): Promise<void> => {
    if (state.state === 'loaded') return Promise.resolve();
    underWay ??= (tries === 0 ? load() : mendStyles(tries).then(load)).then(
      (value) => {
        if (tries > 0) window.removeEventListener('online', beginAgain);
        become({ state: 'loaded', value });
      },
      () => {
        tries++;
        window.addEventListener('online', beginAgain);
        become({ state: 'failed' });
      },
    );
    return underWay;
  };
  const beginAgain = () => void begin();
  return {
    current: () => state,
    load: beginAgain,
    ready: begin,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Returns the state of a part. The part is loaded once it is wanted. */
export function usePart<T>(part: AppPart<T>, isWanted: boolean): PartState<T> {
  useEffect(() => {
    if (isWanted) part.load();
  }, [part, isWanted]);
  return useSyncExternalStore(part.subscribe, part.current, part.current);
}
