import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that marks a folder as a site of ours. The site may be replaced, and nothing in it is input. */
export const SITE_MARK = '.semilattice-site';

/** Files of every site that was built before this mark existed. Other web apps have files with these names too. */
const BEFORE = ['sw.js', 'manifest.webmanifest', '404.html', 'index.html', 'search.json'];

/** Begins the cache names in our service worker. */
const CACHE_NAME = 'semilattice:';

/**
 * Whether a folder contains a site of ours.
 *
 * @param names The names of what the folder contains.
 */
export async function holdsSite(folder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes(SITE_MARK)) return true;
  if (!BEFORE.every((name) => names.includes(name))) return false;
  const worker = await readFile(join(folder, 'sw.js'), 'utf8').catch(() => '');
  return worker.includes(CACHE_NAME);
}
