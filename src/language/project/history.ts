/** A value with what it was before, and what was undone. */
export interface History<T> {
  /** Earlier values, oldest first. */
  readonly past: readonly T[];
  readonly now: T;
  /** Values that were undone, the nearest first. */
  readonly future: readonly T[];
}

/** Most earlier values that are kept. */
const MOST_STEPS = 200;

/** A history that begins with a value. */
export function beginHistory<T>(now: T): History<T> {
  return { past: [], now, future: [] };
}

/** Records a new value. What had been undone is dropped. The same object changes nothing. */
export function record<T>(history: History<T>, now: T): History<T> {
  if (now === history.now) return history;
  return { past: [...history.past, history.now].slice(-MOST_STEPS), now, future: [] };
}

/** Returns to the value before, if there is one. */
export function undo<T>({ past, now, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** Takes back the last `undo`, if there was one. */
export function redo<T>({ past, now, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}
