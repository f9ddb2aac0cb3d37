import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { lookAt } from '../read/first-look.ts';
import { type LoadedLanguage, assemble } from '../read/load-language.ts';
import { readDeclaration, readPatternFile } from '../read/pattern-file.ts';
import { type KnownFiles, markOf, readFolder } from '../read/read-folder.ts';
import type { SourceFile } from '../read/source-file.ts';

/** A folder that is followed while it is edited. */
export interface LiveFolder {
  /** Resolves with the latest language. The first time, it waits until there is anything to show. */
  current(): Promise<LoadedLanguage>;
  /** Returns the latest language without waiting; null if there is none yet. */
  peek(): LoadedLanguage | null;
  /** Reports which files changed, came or went; none if the whole folder must be checked. */
  changed(paths: readonly string[]): void;
  /** Stops the current work. */
  close(): void;
}

interface Options {
  /** Called whenever `current` has something new. */
  readonly onUpdate: () => void;
  /** Awaited from time to time during long work, so that other work can run. */
  readonly pause: () => Promise<void>;
  /** Called with the reason if the folder could not be read. The previous result of `current` stays valid. */
  readonly onError: (error: unknown) => void;
}

/** Up to this many files are read at once. If there are more, their front matter is shown first. */
const FEW = 20;
/** How long long work runs without a pause, in milliseconds. */
const SLICE = 12;
/**
 * Time after which a changed file is checked once more, in milliseconds. A save may empty a file before it fills it,
 * and a system may report only the first of two changes in quick succession.
 */
const SETTLED = 100;

/**
 * Follows a folder and reads only what changed. A single change is handled at once; changes during that work are
 * handled together afterwards. A folder of many files is shown as soon as their front matter is read, and texts and
 * review follow.
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

  /** Reads texts until all are read or, if there are many, until something changes. Returns whether all are read. */
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

  /** Reads front matter with short pauses, so that the app's own sources can be served meanwhile. */
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
