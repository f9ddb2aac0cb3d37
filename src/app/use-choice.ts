import { useSyncExternalStore } from 'react';
import { type Choice, choose, chosen } from '../store/choice.ts';

const listeners = new Set<() => void>();

/** A choice of the reader's and a way to change it; at first, as on the server, what nobody chose. */
export function useChoice<T extends string>(choice: Choice<T>): [value: T, choose: (value: T) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => chosen(choice, document.documentElement),
    () => choice.values[0],
  );
  return [
    value,
    (next) => {
      choose(choice, next, document.documentElement, () => window.localStorage);
      for (const listener of listeners) listener();
    },
  ];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
