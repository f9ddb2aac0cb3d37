import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { type Steps, finish } from '../../language/steps.ts';
import { NO_CACHE } from '../cache/cache.ts';
import { lookAt } from '../read/first-look.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { WITH_TEXTS } from '../read/reading-depth.ts';
import { assemble } from '../read/assemble.ts';
import { readDeclaration, readPatternFile } from '../read/pattern-file.ts';
import { type KnownFiles, markOf } from '../read/read-file.ts';
import { type Folder, readAgain, readFolder } from '../read/read-folder.ts';
import { changedAddresses } from './changed-addresses.ts';
import { SITE_FILES } from '../../language/site-address.ts';
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
  /**
   * Told whenever `current` gives something new, with the addresses, within the site, of all that is other than before;
   * null where anything may be.
   */
  readonly onUpdate: (changed: readonly string[] | null) => void;
  /** Awaited now and then during long work, so that others get their turn. */
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
 * After a save was told, pages have so long, in milliseconds, to fetch and show it before the folder as a whole is looked
 * at and reviewed.
 */
const REST = 300;

/**
 * Follows a folder: only what changed is read and understood again. A single change is taken up at once; those that come
 * while the folder is being read are taken up together afterwards. A folder of many files is shown as soon as their
 * front matter is read; their texts and the review follow. Of a save the text is told first, and, when the folder as a
 * whole was looked at, the review.
 */
export function followFolder(folder: string, { onUpdate, pause, onError }: Options): LiveFolder {
  const known: KnownFiles = new Map();
  const understood = new WeakSet<SourceFile>();
  /** What changed since the folder was read last; null where all is to be looked at. */
  let told: Set<string> | null = null;
  let reviewed: LoadedLanguage | null = null;
  let found: Folder | null = null;
  let endRest = () => {};
  const waiting: Waiting[] = [];
  let latest: LoadedLanguage | null = null;
  let isWorking = false;
  let isStale = false;
  let isClosed = false;
  const unsettled = new Map<string, Promise<string | null>>();
  let settling: NodeJS.Timeout | undefined;

  const publish = (loaded: LoadedLanguage, changed: readonly string[] | null) => {
    latest = loaded;
    for (const { resolve } of waiting.splice(0)) resolve(loaded);
    onUpdate(changed);
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

  /** Reads front matter with short pauses, so that pages can be served meanwhile. */
  const readFrontMatters = async (sources: readonly SourceFile[]): Promise<void> => {
    let since = performance.now();
    for (const source of sources) {
      readDeclaration(source);
      if (performance.now() - since < SLICE) continue;
      await setImmediate();
      since = performance.now();
    }
  };

  /** Understands what was read and, unless it was not reviewed yet, tells it; returns null where something changed. */
  const understand = async (folderRead: Folder): Promise<LoadedLanguage | null> => {
    const unread = folderRead.patterns.filter((source) => !understood.has(source));
    if (unread.length > FEW) {
      await readFrontMatters(unread);
      publish(
        assemble(folderRead, basename(folder), { read: lookAt, hasTexts: false, cache: NO_CACHE }),
        null,
      );
      await pause();
    }
    if (!(await readTexts(unread))) return null;
    const before = latest;
    const texts = before?.withTextsOf(folderRead);
    if (texts) {
      if (texts.changed.length > 0) publish(texts.loaded, changedAddresses(texts));
      return latest;
    }
    const anew = assemble(folderRead, basename(folder), WITH_TEXTS);
    if (!before?.isReviewed) return anew;
    // Until the review is done again, what it found before holds for the files that are still there.
    publish(anew.withFindings(before.findings.filter(({ file }) => anew.source(file) !== null)), null);
    return latest;
  };

  const review = async (loaded: LoadedLanguage): Promise<void> => {
    if (loaded === reviewed) return;
    // A small folder is shown with its review; nobody waits for that of a large one.
    const findings = latest ? await inTurns(loaded.review()) : finish(loaded.review());
    if (!findings) return;
    reviewed = loaded;
    if (loaded === latest && isDeepStrictEqual(findings, loaded.findings)) return;
    reviewed = loaded.withFindings(findings);
    publish(reviewed, loaded === latest ? [SITE_FILES.bundle] : null);
  };

  /** Does long work between other work; null where something changed meanwhile. */
  const inTurns = async (steps: Steps<readonly Diagnostic[]>): Promise<readonly Diagnostic[] | null> => {
    let since = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - since < SLICE) continue;
      await pause();
      if (isStale || isClosed) return null;
      since = performance.now();
    }
  };

  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, REST);
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const takeUp = async (): Promise<void> => {
    for (;;) {
      isStale = false;
      const paths = told && [...told];
      told = new Set();
      const part = found && paths ? await readAgain(folder, found, paths, known) : null;
      found = part ?? (await readFolder(folder, known));
      let loaded = await understand(found);
      if (loaded?.isReviewed) await rest();
      if (loaded && part && !isStale && !isClosed) {
        found = await readFolder(folder, known);
        loaded = await understand(found);
      }
      if (loaded && !isStale) await review(loaded);
      if (!isStale || isClosed) return;
    }
  };

  const start = (): void => {
    if (isWorking || isClosed) return;
    isWorking = true;
    takeUp()
      .catch((error: unknown) => {
        onError(error);
        told = null;
        for (const { reject } of waiting.splice(0)) reject(error);
      })
      .finally(() => {
        isWorking = false;
        if (isStale) start();
      });
  };

  const changed = (paths: readonly string[]): void => {
    if (paths.length === 0) told = null;
    for (const path of paths) {
      unsettled.set(path, markOf(join(folder, path)));
      known.delete(path);
      told?.add(path);
    }
    settle();
    isStale = true;
    endRest();
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
      endRest();
      clearTimeout(settling);
    },
  };
}

interface Waiting {
  readonly resolve: (loaded: LoadedLanguage) => void;
  readonly reject: (error: unknown) => void;
}
