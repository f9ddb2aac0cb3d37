import { startSecondThread } from '../cache/second-thread.ts';
import type { SharedByTexts, TextFiles } from './text-files.ts';

/** Another thread that makes and writes the files of texts. */
export interface TextThread {
  /** Leaves a text to the thread. Returns false if the thread has enough to do, or has ended. */
  take(files: TextFiles, onPage: TakePage): boolean;
  /** Waits until the thread has written what it took. Returns what it left, where it failed. */
  finish(): Promise<readonly TextToWrite[]>;
  /** Ends the thread at once. */
  stop(): Promise<void>;
}

/** Takes a page that was made. */
export type TakePage = (page: Uint8Array) => void;

/** A text to be written, and who takes its page. */
type TextToWrite = readonly [files: TextFiles, onPage: TakePage];

/** What the thread sends when the files of a text are written: the pattern, and the page if it was made. */
export interface WrittenText {
  readonly id: number;
  readonly page: Uint8Array | null;
}

/** Most texts that wait for the thread: so many that it always has one, and so few that they take little memory. */
const MOST_WAITING = 16;

/** Room for what was made last, of which a thread that lets go of each page needs an eighth of what Node gives it. */
const LIMITS = { maxYoungGenerationSizeMb: 6 };

/** Starts a thread for texts; null as for `startSecondThread`. */
export function startTextThread(shared: SharedByTexts, script?: URL): TextThread | null {
  const worker = startSecondThread(shared, script, LIMITS);
  if (!worker) return null;
  const waiting = new Map<number, TextToWrite>();
  let hasEnded = false;
  const end = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });
  worker.on('message', ({ id, page }: WrittenText) => {
    const [, onPage] = waiting.get(id) ?? [];
    if (page) onPage?.(page);
    waiting.delete(id);
  });
  // A thread knows no origins.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const send = (text: TextFiles | null) => worker.postMessage(text);
  return {
    take(files, onPage) {
      if (hasEnded || waiting.size >= MOST_WAITING) return false;
      waiting.set(files.pattern.id, [files, onPage]);
      send(files);
      return true;
    },
    async finish() {
      send(null);
      await end;
      return [...waiting.values()];
    },
    async stop() {
      await worker.terminate();
    },
  };
}
