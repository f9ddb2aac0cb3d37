import type { FSWatcher } from 'node:fs';
import { basename, join } from 'node:path';

/** Watches one folder; has the signature of Node's `watch`. */
export type Watch = (
  path: string,
  options: { readonly persistent: false },
  listener: (event: string, name: string | null) => void,
) => FSWatcher;

interface Told {
  /**
   * An entry of a watched folder changed or, if `hasMoved`, may have come or gone. An empty path stands for the folder
   * itself.
   */
  readonly onEvent: (path: string, hasMoved: boolean) => void;
  /** The system, or this process, has no watches left. */
  readonly onShortage: (code: string) => void;
}

/**
 * Watches on a folder and its sub-folders. A watch on a folder reports its files, so a file needs no watch of its own.
 */
export interface FolderWatches {
  /** Watches exactly these folders of a root, in this order. Returns whether the set of watches changed. */
  set(root: string, folders: readonly string[]): boolean;
  /** Removes the watches of a folder and everything in it, because another folder may now have this path. */
  forget(path: string): void;
  /** The folders that should be watched but cannot be. */
  unwatched(): readonly string[];
}

export function createFolderWatches(watch: Watch, { onEvent, onShortage }: Told): FolderWatches {
  const watches = new Map<string, FSWatcher | null>();

  const start = (root: string, folder: string): FSWatcher | null => {
    const path = join(root, folder);
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => {
        const hasMoved = event === 'rename';
        // If the root itself moved, the system reports its name as if it were an entry.
        if (name === null || (folder === '' && hasMoved && name === basename(root))) onEvent('', true);
        else onEvent(folder === '' ? name : `${folder}/${name}`, hasMoved);
      });
      watcher.on('error', () => {
        // On Windows, this error means that the folder was deleted.
        stop(folder);
        onEvent(folder, true);
      });
      return watcher;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC' || code === 'EMFILE') onShortage(code);
      return null;
    }
  };

  const stop = (folder: string) => {
    watches.get(folder)?.close();
    watches.delete(folder);
  };

  return {
    set(root, folders) {
      const wanted = new Set(folders);
      const superfluous = [...watches.keys()].filter((folder) => !wanted.has(folder));
      const missing = folders.filter((folder) => !watches.has(folder));
      for (const folder of superfluous) stop(folder);
      for (const folder of missing) watches.set(folder, start(root, folder));
      return superfluous.length > 0 || missing.length > 0;
    },
    forget(path) {
      for (const folder of watches.keys())
        if (path === '' || folder === path || folder.startsWith(`${path}/`)) stop(folder);
    },
    unwatched: () => [...watches].flatMap(([folder, watcher]) => (watcher ? [] : [folder])),
  };
}
