import { appendFileSync, mkdirSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Cache, CACHE_KINDS, type CacheKind } from './cache.ts';
import { hashOf } from './hash-of.ts';
import { type Pack, openPack, writeSegment } from './pack.ts';
import { leftoversIn, temporaryName } from './temporary.ts';

/** The results of one kind. */
interface Kept {
  /** What earlier runs kept, and what this run has written already. */
  before: Pack;
  /** Keys of what this run used of that. */
  readonly used: Set<string>;
  /** What this run made and has not written yet, and its size in bytes. */
  readonly made: Map<string, Buffer>;
  held: number;
}

/** Number of bytes of one kind of results that wait in memory until they are written. */
const MOST_HELD = 8 * 1024 * 1024;

/**
 * Opens the cache of a folder of patterns. A kind of results is opened when it is first asked for, and one that a run
 * does not ask for stays as it is. Packs of other versions of this program, and damaged ones, count as empty.
 *
 * @param parent The folder of all caches, which is created when something is to be kept.
 * @param folder The folder of patterns, as an absolute path.
 * @param version What identifies this version of the program.
 * @param mostHeld Number of bytes of one kind that wait in memory until they are written.
 */
export function openDiskCache(parent: string, folder: string, version: string, mostHeld = MOST_HELD): Cache {
  const place = join(parent, hashOf(folder).slice(0, 12));
  const nameOf = (kind: CacheKind) => `${kind}-${version.slice(0, 16)}.pack`;
  const all = new Map<CacheKind, Kept>();
  const open = (kind: CacheKind): Kept => {
    const known = all.get(kind);
    if (known) return known;
    const before = openPack(join(place, nameOf(kind)));
    const kept: Kept = { before, used: new Set(), made: new Map(), held: 0 };
    all.set(kind, kept);
    return kept;
  };
  return {
    get(kind, key) {
      const { before, used, made } = open(kind);
      const fresh = made.get(key);
      if (fresh) return deserialize(fresh);
      const entry = before.get(key);
      if (!entry) return undefined;
      used.add(key);
      return deserialize(entry);
    },
    keep(kind, key) {
      const { before, used, made } = open(kind);
      if (before.keys.has(key)) used.add(key);
      return before.keys.has(key) || made.has(key);
    },
    put(kind, key, result) {
      const kept = open(kind);
      const entry = serialize(result);
      kept.made.set(key, entry);
      kept.held += entry.length;
      if (kept.held > mostHeld && kept.before.isSound) appendMade(join(place, nameOf(kind)), kept);
    },
    async save() {
      try {
        await mkdir(place, { recursive: true });
        for (const [kind, kept] of all) await savePack(join(place, nameOf(kind)), kept);
        await removeOthers(place, new Set(CACHE_KINDS.map(nameOf)));
      } catch {
        // A full disk or a folder that may not be written costs the next run time, and nothing else.
      } finally {
        for (const { before } of all.values()) before.close();
        all.clear();
      }
    },
  };
}

/**
 * Appends what was made so far, and lets go of it. What cannot be written stays in memory, and is tried once more at the
 * end.
 */
function appendMade(path: string, kept: Kept): void {
  try {
    const segment = Buffer.concat(writeSegment(kept.made));
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, segment);
    for (const key of kept.made.keys()) kept.used.add(key);
    kept.made.clear();
    kept.held = 0;
  } catch {
    // The disk may be full. A segment that is not whole makes the pack unsound, and the end writes it anew.
    kept.held = -Infinity;
  }
  kept.before.close();
  kept.before = openPack(path);
}

/** Appends what is new. A pack that is damaged, or half of which is no longer used, is written anew. */
async function savePack(path: string, { before, used, made }: Kept): Promise<void> {
  const isUsed = used.size * 2 >= before.keys.size && before.used * 2 >= before.size;
  if (before.isSound && isUsed && before.size > 0) {
    if (made.size > 0) await writeParts(path, 'a', writeSegment(made));
    return;
  }
  if (made.size === 0 && before.isSound && used.size === before.keys.size) return;
  const rest = [...used].flatMap((key) => {
    const entry = made.has(key) ? undefined : before.get(key);
    return entry ? [[key, entry] as const] : [];
  });
  const fresh = temporaryName(`${path}.new-`);
  try {
    await writeParts(fresh, 'wx', writeSegment(new Map([...rest, ...made])));
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
}

async function writeParts(path: string, flags: 'a' | 'wx', parts: readonly Buffer[]): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.writev(parts);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Removes packs of other versions, and what runs that were killed left. */
async function removeOthers(place: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(place)) {
    const [pack = ''] = name.split('.new-');
    const isLeft = name !== pack && (await leftoversIn(place, `${pack}.new-`)).includes(name);
    if (isLeft || (name === pack && !names.has(name))) await rm(join(place, name), { force: true });
  }
}
