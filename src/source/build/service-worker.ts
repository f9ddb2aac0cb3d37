import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { SITE_FILES, storedFile } from '../../language/site-address.ts';
import type { Cache } from '../cache/cache.ts';
import type { WrittenSite } from './written-site.ts';

/** The files that the app always needs: its scripts, styles and typeface. */
const NEEDED = /^(?!embed-).*\.(?:js|css)$|serif-4-latin-\d.*\.woff2$/;

/** What is checked before it is kept, beside the assets, where there is such a file. */
const LISTED = [
  SITE_FILES.arrangements,
  SITE_FILES.introduction,
  SITE_FILES.searchIndex,
  SITE_FILES.sentences,
];

/**
 * Returns the service worker with what it keeps from the start, the hashes of files, and a version that changes with any
 * of them.
 *
 * @param script The service worker of the app.
 * @param files The site, to which only the service worker is still to be added.
 * @param cache Where the hashes of what browsers keep for good are kept.
 */
export function finishedServiceWorker(
  script: string,
  files: Pick<WrittenSite, 'paths' | 'keyOf' | 'digestOf'>,
  base: string,
  cache: Cache,
): string {
  const paths = files.paths();
  const assets = paths.filter((path) => path.startsWith('assets/')).toSorted();
  const digestsOf = (some: readonly string[]) => some.map((path) => [path, files.digestOf(path)] as const);
  const key = hashOf(JSON.stringify(assets.map((path) => [path, files.keyOf(path)])));
  const known = cache.get('plans', key) as ReturnType<typeof digestsOf> | undefined;
  const digests = known ?? digestsOf(assets);
  if (!known) cache.put('plans', key, digests);
  const listed = digestsOf(LISTED.filter((name) => paths.includes(name)));
  // Some of them are stored zipped, and a host may send them opened.
  const hashes = Object.fromEntries(
    [...digests, ...listed].map(([path, digest]) => [base + storedFile(path), digest]),
  );
  const needed = assets.filter((path) => NEEDED.test(basename(path))).map((path) => base + path);
  const version = hashOf(JSON.stringify(hashes) + files.digestOf(SITE_FILES.home)).slice(0, 12);
  const precache = JSON.stringify({ version, base, files: [base, ...needed], hashes });
  return script.replaceAll('__PRECACHE__', () => `(${precache})`);
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
