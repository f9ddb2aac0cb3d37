import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Postings } from '../../language/search/make-index.ts';
import { startSecondThread } from '../cache/second-thread.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import { wholeOf } from './plain-pattern-file.ts';
import { type ReadFiles, type SharedReading, reader } from './shared-reading.ts';
import type { SourceFile } from './source-file.ts';

/** Fewest files for which another thread is worth its start. */
const FEWEST = 150;

interface ReadingAhead {
  /** Whether the trees of the texts will be needed (`SharedReading`). */
  readonly hasTrees: boolean;
  /** Given what the search index holds of each file that two threads read. By default, that is not made. */
  readonly onPostings?: (source: SourceFile, postings: Postings) => void;
  /** The script of the other thread, as for `startSecondThread`. */
  readonly thread?: URL;
}

/**
 * Reads files on two processor cores, and returns a function that tells what each was read as. The result does not depend
 * on which thread read what: a thread that fails, or is not there, only leaves more to this one.
 */
export async function readAhead(
  sources: readonly SourceFile[],
  { hasTrees, onPostings, thread }: ReadingAhead,
): Promise<(source: SourceFile) => PatternFile | Diagnostic[]> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const reading: SharedReading = { sources, hasTrees, hasPostings: onPostings !== undefined, next };
  const worker = sources.length < FEWEST ? null : startSecondThread(reading, thread);
  if (!worker) return readPatternFile;
  const read = new Map<SourceFile, PatternFile | Diagnostic[]>();
  const take = ({ start, files }: ReadFiles) => {
    for (const [index, { file, postings }] of files.entries()) {
      const source = sources[start + index];
      if (!source) continue;
      read.set(source, Array.isArray(file) ? file : wholeOf(source, file));
      if (postings) onPostings?.(source, postings);
    }
  };
  worker.on('message', take);
  const done = new Promise((resolve) => worker.once('exit', resolve));
  const readNext = reader(reading);
  for (let own = readNext(); own; own = readNext()) {
    take(own);
    await setImmediate();
  }
  await done;
  return (source) => read.get(source) ?? readPatternFile(source);
}
