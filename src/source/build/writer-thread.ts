import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { once } from '../../language/once.ts';
import { loadRenderer } from './shipped-app.ts';
import { readTemplate } from './template.ts';
import { type SharedByTexts, type TextFiles, writeTextFiles } from './text-files.ts';
import type { WrittenText } from './text-thread.ts';

/** Whether this is a thread that writes texts beside the command (`text-thread.ts`). */
export function isWriterThread(): boolean {
  return typeof workerData === 'object' && workerData !== null && 'template' in workerData;
}

/** Writes the files of the texts that the command leaves to this thread, until it sends null. */
export async function writeInThread(): Promise<void> {
  const shared = workerData as SharedByTexts;
  const { template } = readTemplate(...shared.template);
  const tools = { template, loadRenderer: once(loadRenderer) };
  if (!parentPort) return;
  for await (const [files] of on(parentPort, 'message') as AsyncIterable<[TextFiles | null]>) {
    if (files === null) return;
    const page = await writeTextFiles(shared, tools, files);
    const written: WrittenText = { id: files.pattern.id, page };
    parentPort.postMessage(written, page ? [page.buffer as ArrayBuffer] : []);
  }
}
