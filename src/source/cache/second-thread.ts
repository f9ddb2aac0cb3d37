import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Starts a second thread; null where there is one processor core, or no script that Node runs. A fault of the thread is no
 * fault of the command, which does itself what the thread leaves.
 *
 * @param data What the thread is given, by which it knows its work (`cli/main.ts`).
 * @param script Its script: the command itself, where it is built as one file.
 * @param resourceLimits How much memory it takes at most.
 */
export function startSecondThread(
  data: object,
  script = new URL(import.meta.url),
  resourceLimits: ResourceLimits = {},
): Worker | null {
  if (availableParallelism() === 1 || !script.pathname.endsWith('.js') || !existsSync(script)) return null;
  const worker = new Worker(script, { workerData: data, resourceLimits });
  worker.on('error', () => undefined);
  return worker;
}
