import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import { wholeOf } from './plain-pattern-file.ts';
import { type ReadFiles, type SharedReading, readNext } from './shared-reading.ts';
import type { SourceFile } from './source-file.ts';

/** Fewest files for which another thread is worth its start. */
const FEWEST = 150;

interface ReadingAhead {
  /** Whether the trees of the texts will be needed (`SharedReading`). */
  readonly hasTrees: boolean;
  /** The script of the other thread: the command itself, where it is built as one file (`cli/main.ts`). */
  readonly thread?: URL;
}

/**
 * Reads files on two processor cores, and returns a function that tells what each was read as. The result does not depend
 * on which thread read what: a thread that fails, or is not there, only leaves more to this one.
 */
export async function readAhead(
  sources: readonly SourceFile[],
  { hasTrees, thread = new URL(import.meta.url) }: ReadingAhead,
): Promise<(source: SourceFile) => PatternFile | Diagnostic[]> {
  if (sources.length < FEWEST || availableParallelism() === 1 || !isBuilt(thread)) return readPatternFile;
  const read = new Map<SourceFile, PatternFile | Diagnostic[]>();
  const take = ({ start, files }: ReadFiles) => {
    for (const [index, file] of files.entries()) {
      const source = sources[start + index];
      if (source) read.set(source, Array.isArray(file) ? file : wholeOf(source, file));
    }
  };
  const reading: SharedReading = { sources, hasTrees, next: new Int32Array(new SharedArrayBuffer(4)) };
  const worker = new Worker(thread, { workerData: reading });
  worker.on('message', take);
  const done = new Promise((resolve) => worker.once('exit', resolve));
  // What it leaves is read below.
  worker.on('error', () => undefined);
  for (let own = readNext(reading); own; own = readNext(reading)) {
    take(own);
    await setImmediate();
  }
  await done;
  return (source) => read.get(source) ?? readPatternFile(source);
}

/** Whether a script is there, and is one that Node runs. */
function isBuilt(script: URL): boolean {
  return script.pathname.endsWith('.js') && existsSync(script);
}
