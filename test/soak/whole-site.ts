import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SITE_MARK } from '../../src/source/read/site-mark.ts';

/** What is missing in a site, or not as it was built: each file that its service worker lists, and each page's parts. */
export async function findMissing(site: string): Promise<string[]> {
  const script = await readFile(join(site, 'sw.js'), 'utf8').catch(() => '');
  const hashes = [...script.matchAll(/"\/([^"]*)":"([0-9a-f]{64})"/g)];
  const missing: string[] = hashes.length === 0 ? ['sw.js'] : [];
  for (const [, path = '', hash] of hashes) {
    const content = await readFile(join(site, path)).catch(() => null);
    const opened = content && path.endsWith('.gz') ? gunzipSync(content) : content;
    if (!opened || createHash('sha256').update(opened).digest('hex') !== hash) missing.push(path);
  }
  const folders = await readdir(join(site, 'patterns')).catch(() => []);
  const pages = folders.map((folder) => `patterns/${folder}/index.html`);
  for (const path of [SITE_MARK, 'index.html', '404.html', 'search.json.gz', ...pages])
    if (!(await stat(join(site, path)).catch(() => null))) missing.push(path);
  return folders.length === 0 ? [...missing, 'patterns'] : missing;
}

/** What lies beside a site and was left there by a build. */
export async function findLeftovers(site: string): Promise<string[]> {
  return (await readdir(dirname(site))).filter((name) => name.startsWith(`.${basename(site)}.`));
}
