import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that marks a folder as a site of ours: it may be replaced, and none of it is input. */
export const SITE_MARK = '.semilattice-site';

/** What every site had before there was the mark. Other web apps have files of these names, too. */
const BEFORE = ['sw.js', 'manifest.webmanifest', '404.html', 'index.html', 'search.json'];

/** How a service worker of ours names its caches. */
const CACHE_NAME = 'semilattice:';

/**
 * Whether a site of ours is in a folder.
 *
 * @param names What is in the folder.
 */
export async function holdsSite(folder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes(SITE_MARK)) return true;
  if (!BEFORE.every((name) => names.includes(name))) return false;
  const worker = await readFile(join(folder, 'sw.js'), 'utf8').catch(() => '');
  return worker.includes(CACHE_NAME);
}
