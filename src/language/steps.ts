/** Long work in steps, between which whoever does it may do something else, or leave it. Gives its result at the end. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps of long work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
