import { parentPort, workerData } from 'node:worker_threads';
import { type SharedReading, reader } from './shared-reading.ts';

/** Whether this is a thread that reads files beside the command (`read-ahead.ts`). */
export function isReaderThread(): boolean {
  return (
    typeof workerData === 'object' && workerData !== null && 'sources' in workerData && 'next' in workerData
  );
}

/** Reads files until none is left, and sends what was read to the command. */
export function readInThread(): void {
  const readNext = reader(workerData as SharedReading);
  for (let read = readNext(); read; read = readNext())
    // A thread knows no origins.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(read);
}
