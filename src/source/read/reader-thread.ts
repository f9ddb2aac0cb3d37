import { parentPort, workerData } from 'node:worker_threads';
import { type SharedReading, readNext } from './shared-reading.ts';

// The entry of a thread that reads files beside the command.
const reading = workerData as SharedReading;
// A thread knows no origins.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
for (let read = readNext(reading); read; read = readNext(reading)) parentPort?.postMessage(read);
