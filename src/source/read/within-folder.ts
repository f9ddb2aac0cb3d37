import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path, with all symbolic links resolved, is within the folder and not hidden in it. */
export async function leadsInside(root: string, path: string): Promise<boolean> {
  try {
    return isWithin(root, await realpath(path));
  } catch {
    return false;
  }
}

/** Whether a real path is within a folder's real path and not hidden in it. */
export function isWithin(root: string, real: string): boolean {
  const way = relative(root, real);
  return !way.split(sep).some((part) => part.startsWith('.')) && !isAbsolute(way);
}

/** Whether a path, with all symbolic links resolved, is a file within the folder and not hidden in it. */
export async function staysInside(root: string, path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true && (await leadsInside(root, path));
}
