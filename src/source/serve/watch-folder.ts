import { watch as watchOfNode } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Watch, createFolderWatches } from './folder-watches.ts';
import { type FollowedParts, followedParts } from './followed-parts.ts';
import { createPoll } from './poll-places.ts';
import { kindOf } from '../read/file-kind.ts';
import { markOf } from '../read/read-file.ts';

/** Whether a folder exists. `empty` means that it had patterns and has none left. */
export type FolderState = 'there' | 'gone' | 'empty';

interface Options {
  /**
   * Called with the files that changed, came or went; with none if everything may differ. It is called only while the
   * folder exists.
   */
  readonly onChange: (paths: readonly string[]) => void;
  readonly onState: (state: FolderState) => void;
  /** Called once, with the system's code, if not everything can be watched. The rest is polled. */
  readonly onShortage: (code: string) => void;
  readonly watch?: Watch;
}

/** A folder that is watched until it is closed. */
export interface WatchedFolder {
  /** Checks at once whether the folder exists. */
  isThere(): Promise<boolean>;
  close(): void;
}

/** Events within this time are handled together, in milliseconds. One save causes several events. */
const TOGETHER = 10;
/**
 * When files, or the folder, come or go, more events may follow. They are handled after this much silence, in
 * milliseconds, so that a folder that is deleted file by file is not shown half empty.
 */
const QUIET = 120;
/** Longest wait for that silence, in milliseconds. */
const PATIENCE = 10_000;
/** Interval of polling for what causes no events, in milliseconds. */
const TICK = 500;

/**
 * Watches a folder, and watches it again when it comes back after being renamed, deleted, or absent from the branch
 * that was checked out. No system reports that a folder's parent was moved, or that a link now leads to another folder.
 * So the folder itself is also polled by its path.
 */
export async function watchFolder(
  folder: string,
  { onChange, onState, onShortage, watch = watchOfNode }: Options,
): Promise<WatchedFolder> {
  /** The reported paths, with whether they may have come or gone. `taken` holds those that are being handled. */
  let told = new Map<string, boolean>();
  const taken = new Set<string>();
  const poll = createPoll();
  let place: Place | null = null;
  let parts: FollowedParts = NOTHING;
  let state: FolderState = 'there';
  let hadPatterns = false;
  /** Whether everything may differ from what was reported last. */
  let isOther = false;
  let hasShortage = false;
  let isClosed = false;
  let since = 0;
  let latest = 0;
  let taking: NodeJS.Timeout | undefined;
  let ticking: NodeJS.Timeout | undefined;
  let queue = Promise.resolve();

  /** Runs one piece of work at a time, because each one waits for the disk. */
  const inTurn = (work: () => Promise<void>) => (queue = queue.then(() => (isClosed ? undefined : work())));

  const note = (path: string, hasMoved: boolean) => {
    const now = performance.now();
    if (told.size + taken.size === 0) since = now;
    if (hasMoved || told.size + taken.size === 0) latest = now;
    told.set(path, hasMoved || told.get(path) === true);
    wake(TOGETHER);
  };
  const wake = (delay: number) => {
    if (!isClosed) taking ??= setTimeout(() => void inTurn(take), delay);
  };
  const watches = createFolderWatches(watch, {
    onEvent: note,
    onShortage: (code) => {
      if (!hasShortage) onShortage(code);
      hasShortage = true;
    },
  });
  const pollUnwatched = async (): Promise<void> => {
    const places = { folders: watches.unwatched(), files: parts.links };
    if (place) for (const path of await poll(place.root, places)) note(path, true);
  };

  /** Watches what exists now. What is read afterwards is therefore never older than what is reported. */
  const watchAnew = async (moved: readonly string[]): Promise<void> => {
    const now = await placeOf(folder);
    if (!isSame(now, place)) {
      watches.forget('');
      isOther = true;
    }
    place = now;
    for (const path of moved) watches.forget(path);
    try {
      for (;;) {
        parts = place ? await followedParts(place.root) : NOTHING;
        if (isClosed || !watches.set(place?.root ?? '', parts.folders)) break;
        isOther = true;
        // A folder that was created before its parent was watched is found by the second pass.
      }
    } catch {
      // The folder disappeared meanwhile.
      place = null;
      watches.forget('');
    }
    await pollUnwatched();
  };

  const take = async (): Promise<void> => {
    taking = undefined;
    const fresh = told;
    told = new Map();
    for (const path of fresh.keys()) taken.add(path);
    const moved = [...fresh.keys()].filter((path) => fresh.get(path));
    if (moved.length > 0 || fresh.has(SETTINGS)) await watchAnew(moved);
    const quietIn = Math.min(latest + QUIET, since + PATIENCE) - performance.now();
    const paths = [...taken].filter((path) => kindOf(path) !== 'other');
    const isUnderWay = isOther || place === null || (await someGone(place.root, paths));
    if (isUnderWay && quietIn > 0) return wake(quietIn);
    taken.clear();
    const before = state;
    become(place === null ? 'gone' : hadPatterns && !parts.hasPatterns ? 'empty' : 'there');
    if (state !== 'there') return;
    hadPatterns ||= parts.hasPatterns;
    if (isOther || before !== 'there') onChange([]);
    else if (paths.length > 0) onChange(paths);
    isOther = false;
  };

  const become = (next: FolderState) => {
    if (next === state) return;
    state = next;
    onState(next);
  };

  const tick = async (): Promise<void> => {
    const begun = performance.now();
    if (!isSame(await placeOf(folder), place)) note('', true);
    else await pollUnwatched();
    const took = performance.now() - begun;
    // Polling takes at most a tenth of the time.
    if (!isClosed) ticking = setTimeout(() => void inTurn(tick), Math.max(TICK, took * 10)).unref();
  };

  await watchAnew([]);
  hadPatterns = parts.hasPatterns;
  isOther = false;
  become(place === null ? 'gone' : 'there');
  ticking = setTimeout(() => void inTurn(tick), TICK).unref();
  return {
    isThere: async () => (await placeOf(folder)) !== null,
    close() {
      isClosed = true;
      clearTimeout(taking);
      clearTimeout(ticking);
      watches.forget('');
    },
  };
}

const SETTINGS = 'semilattice.json';
const NOTHING: FollowedParts = { folders: [], links: [], hasPatterns: false };

/** Where a folder is, and what distinguishes it from another folder at the same path. */
interface Place {
  readonly root: string;
  readonly identity: string;
}

async function placeOf(folder: string): Promise<Place | null> {
  try {
    const root = await realpath(folder);
    const found = await stat(root, { bigint: true });
    return found.isDirectory() ? { root, identity: `${found.dev}:${found.ino}` } : null;
  } catch {
    return null;
  }
}

function isSame(a: Place | null, b: Place | null): boolean {
  return a?.root === b?.root && a?.identity === b?.identity;
}

async function someGone(root: string, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if ((await markOf(join(root, path))) === null) return true;
  return false;
}
