import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Cache, CACHE_KINDS, type CacheKind } from './cache.ts';
import { hashOf } from './hash-of.ts';
import { type Pack, readPack, writeSegment } from './pack.ts';
import { leftoversIn, temporaryName } from './temporary.ts';

/** The results of one kind. */
interface Kept {
  /** What earlier runs kept. */
  readonly before: Pack;
  /** Keys of what this run used of that. */
  readonly used: Set<string>;
  /** What this run made. */
  readonly made: Map<string, Buffer>;
}

/**
 * Opens the cache of a folder of patterns. Packs of other versions of this program, and damaged ones, count as empty.
 *
 * @param parent The folder of all caches, which is created when something is to be kept.
 * @param folder The folder of patterns, as an absolute path.
 * @param version What identifies this version of the program.
 */
export async function openDiskCache(
  parent: string,
  folder: string,
  version: string,
  kinds: readonly CacheKind[] = CACHE_KINDS,
): Promise<Cache> {
  const place = join(parent, hashOf(folder).slice(0, 12));
  const nameOf = (kind: CacheKind) => `${kind}-${version.slice(0, 16)}.pack`;
  const all = new Map<CacheKind, Kept>();
  for (const kind of kinds) {
    const pack = await readFile(join(place, nameOf(kind))).catch(() => Buffer.alloc(0));
    all.set(kind, { before: readPack(pack), used: new Set(), made: new Map() });
  }
  return {
    get(kind, key) {
      const kept = all.get(kind);
      const entry = kept?.made.get(key) ?? kept?.before.entries.get(key);
      if (!kept || !entry) return undefined;
      kept.used.add(key);
      return deserialize(entry);
    },
    put(kind, key, result) {
      all.get(kind)?.made.set(key, serialize(result));
    },
    async save() {
      try {
        await mkdir(place, { recursive: true });
        for (const [kind, kept] of all) await savePack(join(place, nameOf(kind)), kept);
        await removeOthers(place, new Set(CACHE_KINDS.map(nameOf)));
      } catch {
        // A full disk or a folder that may not be written costs the next run time, and nothing else.
      }
    },
  };
}

/** Appends what is new. A pack that is damaged, or half of which was not used, is written anew. */
async function savePack(path: string, { before: { entries, isSound }, used, made }: Kept): Promise<void> {
  const isUsed = used.size * 2 >= entries.size;
  if (isSound && isUsed && entries.size > 0) {
    if (made.size > 0) await writeParts(path, 'a', writeSegment(made));
    return;
  }
  if (made.size === 0 && used.size === entries.size) return;
  const rest = [...entries].filter(([key]) => used.has(key));
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
