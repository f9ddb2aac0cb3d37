import { setImmediate } from 'node:timers/promises';
import { type PageTools, type SharedByTexts, type TextFiles, writeTextFiles } from './text-files.ts';
import { type TakePage, type TextThread, startTextThread } from './text-thread.ts';

/** Makes and writes the files of a text, now or beside what follows. */
export type WriteText = (files: TextFiles, onPage: TakePage) => Promise<void>;

interface Writing {
  /** What makes pages in this thread. */
  readonly tools: PageTools;
  /** Most texts that will be written. */
  readonly most: number;
  /** The script of the other thread, as for `startSecondThread`. */
  readonly thread?: URL;
}

/** Fewest texts for which another thread is worth its start, and number of texts that are written before it is started. */
const FEWEST = 150;
const ALONE = 8;

/**
 * Does work that writes the files of texts, on two processor cores where there are many. The files do not depend on which
 * thread wrote them: this one writes what the other one has no time for, and all that it leaves where it fails.
 *
 * @returns What the work returns, when all files are written. The other thread has ended then, also where the work throws.
 */
export async function withTextWriter<T>(
  shared: SharedByTexts,
  { tools, most, thread }: Writing,
  work: (write: WriteText) => Promise<T>,
): Promise<T> {
  const write: WriteText = async (files, onPage) => {
    const page = await writeTextFiles(shared, tools, files);
    if (page) onPage(page);
  };
  let written = 0;
  let beside = null as TextThread | null;
  try {
    const result = await work(async (files, onPage) => {
      // What the other thread has sent is taken.
      await setImmediate();
      if (beside?.take(files, onPage)) return;
      await write(files, onPage);
      written += 1;
      if (written === ALONE && most >= FEWEST) beside = startTextThread(shared, thread);
    });
    for (const left of (await beside?.finish()) ?? []) await write(...left);
    return result;
  } finally {
    await beside?.stop();
  }
}
