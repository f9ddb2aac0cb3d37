import type { FSWatcher } from 'node:fs';
import { basename, join } from 'node:path';

/** How the system is asked for a watch of a folder: as `watch` of Node does it. */
export type Watch = (
  path: string,
  options: { readonly persistent: false },
  listener: (event: string, name: string | null) => void,
) => FSWatcher;

interface Told {
  /** An entry of a watched folder changed, or, where `hasMoved`, may have come or gone. An empty path is the folder itself. */
  readonly onEvent: (path: string, hasMoved: boolean) => void;
  /** The system has no watch left, of its own or for this process. */
  readonly onShortage: (code: string) => void;
}

/** Watches on a folder and its sub-folders. A watch on a folder tells of the files in it: none needs its own. */
export interface FolderWatches {
  /** Watches these folders of a root, in this order, and no others. Returns whether they are others than before. */
  set(root: string, folders: readonly string[]): boolean;
  /** Forgets the watches of a folder and all within: what had this path may be gone, or another have its place. */
  forget(path: string): void;
  /** The folders that should be watched and cannot be. */
  unwatched(): readonly string[];
}

export function createFolderWatches(watch: Watch, { onEvent, onShortage }: Told): FolderWatches {
  const watches = new Map<string, FSWatcher | null>();

  const start = (root: string, folder: string): FSWatcher | null => {
    const path = join(root, folder);
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => {
        const hasMoved = event === 'rename';
        // Of a folder that itself moved, the system gives the name of the folder, as if it were in it.
        if (name === null || (folder === '' && hasMoved && name === basename(root))) onEvent('', true);
        else onEvent(folder === '' ? name : `${folder}/${name}`, hasMoved);
      });
      watcher.on('error', () => {
        // Windows says so of a folder that was deleted.
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
