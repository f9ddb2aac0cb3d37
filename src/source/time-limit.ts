import { Script, createContext } from 'node:vm';

/** Work that did not come to an end in its time. */
export class OutOfTime extends Error {}

const call = new Script('work()');
/** One for all calls, because making one costs more than reading a file. */
const place: { work: () => unknown } = { work: () => undefined };
createContext(place);

/**
 * Does synchronous work and ends it when it takes too long: the last guard against texts that nobody thought of, behind
 * the bounds that refuse the known ones at once. Node's `vm` is used for its stop-watch, the only one that can end a
 * synchronous call; it shuts nothing in, and nothing of a text is run in it.
 *
 * @param limit In milliseconds of wall time; so large that honest work never meets it, even on a busy machine.
 * @throws {OutOfTime} If the time is up; else whatever the work throws.
 */
export function withinTime<T>(limit: number, work: () => T): T {
  let result: { readonly value: T } | null = null;
  const around = place.work;
  place.work = () => {
    result = { value: work() };
  };
  try {
    call.runInContext(place, { timeout: limit });
  } catch (error) {
    if (isTimeout(error)) throw new OutOfTime(`not done in ${limit} ms`);
    throw error;
  } finally {
    place.work = around;
  }
  return (result as unknown as { readonly value: T }).value;
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
