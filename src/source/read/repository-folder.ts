import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Returns the path of a folder within its Git repository, with forward slashes and one at its end; empty if the folder
 * is the repository itself, null if it is in none.
 */
export async function pathInRepository(folder: string): Promise<string | null> {
  const start = resolve(folder);
  for (let root = start; ; root = dirname(root)) {
    // In a worktree, `.git` is a file instead of a folder.
    if (await stat(join(root, '.git')).catch(() => null)) {
      const path = relative(root, start).split(sep).join('/');
      return path === '' ? '' : `${path}/`;
    }
    if (root === dirname(root)) return null;
  }
}
