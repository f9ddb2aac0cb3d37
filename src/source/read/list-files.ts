import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { holdsSite } from './site-mark.ts';
import { leadsInside } from './within-folder.ts';

/** Lists a folder, or rejects with the system's error. */
export type ListFolder = (path: string) => Promise<Dirent[]>;

export const listFolder: ListFolder = (path) => readdir(path, { withFileTypes: true });

/** The content of a folder, by paths relative to it. */
interface Listing {
  readonly files: string[];
  /** The folder itself, as an empty path, and its sub-folders, except those that are left out. */
  readonly folders: string[];
  /** The files that are links. Their targets may be elsewhere in the folder. */
  readonly linkedFiles: string[];
  /** Links that lead to folders outside. */
  readonly links: string[];
  /** Sub-folders that could not be read, with the system's error codes. */
  readonly unread: readonly { readonly path: string; readonly code: string }[];
}

/**
 * Lists all files and links in a folder, sorted, its sub-folders, and the links that lead to folders outside it.
 *
 * @param hasUnderscored Whether folders that begin with `_` are listed, too.
 * @throws If the folder itself cannot be read.
 */
export async function listFiles(
  root: string,
  list: ListFolder = listFolder,
  hasUnderscored = false,
): Promise<Listing> {
  const found: string[] = [];
  const folders: string[] = [];
  const linkedFiles: string[] = [];
  const unread: { path: string; code: string }[] = [];
  const links: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await list(join(root, folder));
    } catch (error) {
      if (folder === '') throw error;
      unread.push({ path: folder, code: (error as NodeJS.ErrnoException).code ?? String(error) });
      return;
    }
    const names = entries.map(({ name }) => name);
    // A site that was built into the folder is not part of it.
    if (folder !== '' && (await holdsSite(join(root, folder), names))) return;
    folders.push(folder);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      // A symbolic link to a folder is not followed, because it could lead in a circle or out of the folder.
      if (entry.isDirectory()) {
        const isLeftOut = hasUnderscored ? entry.name.startsWith('.') : /^[._]/.test(entry.name);
        if (isLeftOut || entry.name === 'node_modules') continue;
        await visit(path);
      } else if (entry.isFile()) found.push(path);
      else if (entry.isSymbolicLink()) {
        if (!(await leadsToFolder(join(root, path)))) {
          found.push(path);
          linkedFiles.push(path);
        } else if (!/^[._]/.test(entry.name) && !(await leadsInside(root, join(root, path))))
          links.push(path);
      }
    }
  };
  await visit('');
  return {
    files: found.toSorted((a, b) => (a < b ? -1 : 1)),
    folders,
    linkedFiles,
    links: links.toSorted(),
    unread,
  };
}

async function leadsToFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
