import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { lookAt } from '../read/first-look.ts';
import { type LoadedLanguage, assemble } from '../read/load-language.ts';
import { readDeclaration, readPatternFile } from '../read/pattern-file.ts';
import { type KnownFiles, markOf, readFolder } from '../read/read-folder.ts';
import type { SourceFile } from '../read/source-file.ts';

/** A folder that is followed while it is edited. */
export interface LiveFolder {
  /** What the folder was understood to be last; the first time, once there is anything to show. */
  current(): Promise<LoadedLanguage>;
  /** The same, without waiting: null before there is anything. */
  peek(): LoadedLanguage | null;
  /** Tells which files changed, came or went; of none, that the folder is to be looked at as a whole. */
  changed(paths: readonly string[]): void;
  /** Stops the work under way. */
  close(): void;
}

interface Options {
  /** Told whenever `current` gives something new. */
  readonly onUpdate: () => void;
  /** Awaited now and then during long work, so that others get their turn. */
  readonly pause: () => Promise<void>;
  /** Told why the folder could not be read; what `current` gave before still holds. */
  readonly onError: (error: unknown) => void;
}

/** So many files are read at once; of more, the front matter is shown first. */
const FEW = 20;
/** Of long work, so much is done without a pause, in milliseconds. */
const SLICE = 12;
/**
 * After so long, in milliseconds, a file that changed is looked at once more: a save may empty it before it fills it, and
 * a system may tell but once of what follows at its heels.
 */
const SETTLED = 100;

/**
 * Follows a folder: only what changed is read and understood again. A single change is taken up at once; those that come
 * while the folder is being read are taken up together afterwards. A folder of many files is shown as soon as their
 * front matter is read; their texts and the review follow.
 */
export function followFolder(folder: string, { onUpdate, pause, onError }: Options): LiveFolder {
  const known: KnownFiles = new Map();
  const understood = new WeakSet<SourceFile>();
  const waiting: Waiting[] = [];
  let latest: LoadedLanguage | null = null;
  let isWorking = false;
  let isStale = false;
  let isClosed = false;
  const unsettled = new Map<string, Promise<string | null>>();
  let settling: NodeJS.Timeout | undefined;

  const publish = (loaded: LoadedLanguage) => {
    latest = loaded;
    for (const { resolve } of waiting.splice(0)) resolve(loaded);
    onUpdate();
  };

  /** Reads texts until all are read or, of many, something changed; returns whether all are. */
  const readTexts = async (sources: readonly SourceFile[]): Promise<boolean> => {
    const areMany = sources.length > FEW;
    let since = performance.now();
    for (const source of sources) {
      readPatternFile(source);
      understood.add(source);
      if (!areMany || performance.now() - since < SLICE) continue;
      await pause();
      if (isStale || isClosed) return false;
      since = performance.now();
    }
    return true;
  };

  /** The app is asked for its sources meanwhile: it should not have to wait until all is read. */
  const readFrontMatters = async (sources: readonly SourceFile[]): Promise<void> => {
    let since = performance.now();
    for (const source of sources) {
      readDeclaration(source);
      if (performance.now() - since < SLICE) continue;
      await setImmediate();
      since = performance.now();
    }
  };

  const takeUp = async (): Promise<void> => {
    for (;;) {
      isStale = false;
      const found = await readFolder(folder, known);
      const unread = found.patterns.filter((source) => !understood.has(source));
      if (unread.length > FEW) {
        await readFrontMatters(unread);
        publish(assemble(found, basename(folder), { read: lookAt, isReviewed: false }));
        await pause();
      }
      if (await readTexts(unread))
        publish(assemble(found, basename(folder), { read: readPatternFile, isReviewed: true }));
      if (!isStale || isClosed) return;
    }
  };

  const start = (): void => {
    if (isWorking || isClosed) return;
    isWorking = true;
    takeUp()
      .catch((error: unknown) => {
        onError(error);
        for (const { reject } of waiting.splice(0)) reject(error);
      })
      .finally(() => {
        isWorking = false;
        if (isStale) start();
      });
  };

  const changed = (paths: readonly string[]): void => {
    for (const path of paths) {
      unsettled.set(path, markOf(join(folder, path)));
      known.delete(path);
    }
    settle();
    isStale = true;
    start();
  };

  const settle = (): void => {
    clearTimeout(settling);
    if (!isClosed) settling = setTimeout(() => void lookAgain(), SETTLED);
  };

  const lookAgain = async (): Promise<void> => {
    if (isWorking) return settle();
    const marks = [...unsettled];
    unsettled.clear();
    const others: string[] = [];
    for (const [path, mark] of marks)
      if ((await mark) !== (await markOf(join(folder, path)))) others.push(path);
    if (others.length > 0) changed(others);
  };

  return {
    current: () =>
      new Promise((resolve, reject) => {
        if (latest) return resolve(latest);
        waiting.push({ resolve, reject });
        return start();
      }),
    peek: () => latest,
    changed,
    close() {
      isClosed = true;
      clearTimeout(settling);
    },
  };
}

interface Waiting {
  readonly resolve: (loaded: LoadedLanguage) => void;
  readonly reject: (error: unknown) => void;
}
