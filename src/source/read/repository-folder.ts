import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * The path of a folder within the Git repository that holds it, with forward slashes and one at its end: empty where the
 * folder is the repository, null where it is in none.
 */
export async function pathInRepository(folder: string): Promise<string | null> {
  const start = resolve(folder);
  for (let root = start; ; root = dirname(root)) {
    // A worktree has a file there in place of a folder.
    if (await stat(join(root, '.git')).catch(() => null)) {
      const path = relative(root, start).split(sep).join('/');
      return path === '' ? '' : `${path}/`;
    }
    if (root === dirname(root)) return null;
  }
}
