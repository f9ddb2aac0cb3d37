import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SITE_FILES, storedFile } from '../../language/site-address.ts';

/** The files that the app always needs: its scripts, styles and typeface. */
const NEEDED = /^(?!embed-).*\.(?:js|css)$|serif-4-latin-\d.*\.woff2$/;

/** What is checked before it is kept, beside the assets, where there is such a file. */
const LISTED = [
  SITE_FILES.arrangements,
  SITE_FILES.introduction,
  SITE_FILES.searchIndex,
  SITE_FILES.sentences,
].map(storedFile);

/**
 * Inserts into the built service worker what it keeps from the start, the hashes of files, and a version that changes
 * with any of them.
 */
export async function finishServiceWorker(outDir: string, base: string): Promise<void> {
  const file = join(outDir, SITE_FILES.serviceWorker);
  const assets = (await readdir(join(outDir, 'assets'))).toSorted();
  const present = new Set(await readdir(outDir));
  const hashes: Record<string, string> = {};
  for (const path of [
    ...assets.map((name) => `assets/${name}`),
    ...LISTED.filter((name) => present.has(name)),
  ]) {
    const content = await readFile(join(outDir, path));
    // A host may send it opened.
    hashes[base + path] = hashOf(path.endsWith('.gz') ? gunzipSync(content) : content);
  }
  const home = await readFile(join(outDir, SITE_FILES.home));
  const needed = assets.filter((name) => NEEDED.test(name)).map((name) => `${base}assets/${name}`);
  const version = hashOf(JSON.stringify(hashes) + hashOf(home)).slice(0, 12);
  const precache = JSON.stringify({ version, base, files: [base, ...needed], hashes });
  const script = await readFile(file, 'utf8');
  await writeFile(
    file,
    script.replaceAll('__PRECACHE__', () => `(${precache})`),
  );
}

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
