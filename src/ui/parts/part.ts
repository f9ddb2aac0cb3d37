import { useEffect, useSyncExternalStore } from 'react';
import { mendStyles } from './mend-styles.ts';

/** A part of the app's code, as far as it is there. */
export type PartState<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'loaded'; readonly value: T }
  | { readonly state: 'failed' };

/** Code that is loaded when it is first needed, and again after that failed. */
export interface AppPart<T> {
  current(): PartState<T>;
  /** Loads the part unless it is there or under way. */
  load(): void;
  subscribe(listener: () => void): () => void;
}

const WAITING = { state: 'waiting' } as const;

/**
 * Makes a part. What failed is tried again when the network is back and when `load` is called. React's `lazy` would not
 * do: it keeps a failure for ever, and throws it.
 *
 * @param load Imports the code.
 */
export function createPart<T>(load: () => Promise<T>): AppPart<T> {
  let state: PartState<T> = WAITING;
  let isUnderWay = false;
  let tries = 0;
  const listeners = new Set<() => void>();
  const become = (next: PartState<T>) => {
    isUnderWay = false;
    state = next;
    for (const listener of listeners) listener();
  };
  const begin = () => {
    if (isUnderWay || state.state === 'loaded') return;
    isUnderWay = true;
    (tries === 0 ? load() : mendStyles(tries).then(load)).then(
      (value) => {
        window.removeEventListener('online', begin);
        become({ state: 'loaded', value });
      },
      () => {
        tries++;
        window.addEventListener('online', begin);
        become({ state: 'failed' });
      },
    );
  };
  return {
    current: () => state,
    load: begin,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part as far as it is there; it is loaded once it is wanted. */
export function usePart<T>(part: AppPart<T>, isWanted: boolean): PartState<T> {
  useEffect(() => {
    if (isWanted) part.load();
  }, [part, isWanted]);
  return useSyncExternalStore(part.subscribe, part.current, part.current);
}
