import { setImmediate } from 'node:timers/promises';
import { followFolder } from '../../source/serve/live-folder.ts';
import { watchFolder } from '../../source/serve/watch-folder.ts';
import type { LoadedLanguage } from '../../source/read/loaded-language.ts';

/** A folder as it is at any time, with all texts and the review. */
export interface FollowedFolder {
  /** Resolves with the latest language. The first time, it waits until all is read and reviewed. */
  current(): Promise<LoadedLanguage>;
  close(): void;
}

/**
 * Follows a folder while its files change.
 *
 * @param onChange Called whenever `current` gives something new.
 * @param onTrouble Called with a line about a folder that cannot be followed or read.
 */
export async function follow(
  folder: string,
  onChange: () => void,
  onTrouble: (line: string) => void,
): Promise<FollowedFolder> {
  let whole: LoadedLanguage | null = null;
  let waiting: ((loaded: LoadedLanguage) => void)[] = [];
  const live = followFolder(folder, {
    pause: () => setImmediate(),
    onError: (error) => onTrouble(`The folder cannot be read: ${String(error)}`),
    onUpdate: () => {
      const latest = live.peek();
      if (!latest?.isReviewed) return;
      const isFirst = whole === null;
      whole = latest;
      for (const resolve of waiting) resolve(latest);
      waiting = [];
      if (!isFirst) onChange();
    },
  });
  const watched = await watchFolder(folder, {
    onChange: (paths) => live.changed(paths),
    onState: (state) => onTrouble(`The folder is ${state === 'there' ? 'back' : state}.`),
    onShortage: (code) => onTrouble(`Some of the folder is polled, because it cannot be watched (${code}).`),
  });
  live.current().catch(() => undefined);
  return {
    current: () => (whole ? Promise.resolve(whole) : new Promise((resolve) => waiting.push(resolve))),
    close() {
      watched.close();
      live.close();
    },
  };
}
