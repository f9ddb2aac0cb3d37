import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the app cannot do without: its scripts and its typeface. */
const NEEDED = /\.(?:js|css)$|serif-4-latin-\d.*\.woff2$/;

/** Puts into the built service worker what it keeps from the start, and a version that changes with any of it. */
export async function finishServiceWorker(outDir: string, base: string): Promise<void> {
  const file = join(outDir, 'sw.js');
  const assets = (await readdir(join(outDir, 'assets'))).filter((name) => NEEDED.test(name)).toSorted();
  const home = await readFile(join(outDir, 'index.html'));
  const version = createHash('sha256').update(assets.join()).update(home).digest('hex').slice(0, 12);
  const precache = JSON.stringify({
    version,
    base,
    files: [base, ...assets.map((name) => `${base}assets/${name}`)],
  });
  const script = await readFile(file, 'utf8');
  await writeFile(
    file,
    script.replaceAll('__PRECACHE__', () => `(${precache})`),
  );
}
