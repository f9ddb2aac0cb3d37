/** Starts a task as soon as the one before it has ended. It throws what the one before it threw. */
type StartBeside = (task: () => Promise<void>) => Promise<void>;

/**
 * Does work that starts tasks beside itself, one at a time.
 *
 * @returns What the work returns, when the last task has ended too. No task is left running where the work or a task
 * throws.
 */
export async function withTaskBeside<T>(work: (start: StartBeside) => Promise<T>): Promise<T> {
  let underWay = Promise.resolve();
  try {
    const result = await work(async (task) => {
      await underWay;
      underWay = task();
      // Whoever waits for it next is told.
      underWay.catch(() => undefined);
    });
    await underWay;
    return result;
  } finally {
    await underWay.catch(() => undefined);
  }
}
