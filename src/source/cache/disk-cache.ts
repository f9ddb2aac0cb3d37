import { appendFileSync, mkdirSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Cache, CACHE_KINDS, type CacheKind } from './cache.ts';
import { hashOf } from './hash-of.ts';
import { type Entry, type Pack, entryOf, openPack, writeSegment } from './pack.ts';
import { leftoversIn, temporaryName } from './temporary.ts';
import { withLock, withLockAtOnce } from './with-lock.ts';

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
const MOST_HELD = 4 * 1024 * 1024;

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
  const lock = `${place}.lock`;
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
      if (kept.held > mostHeld && kept.before.isSound) appendMade(join(place, nameOf(kind)), lock, kept);
    },
    async save() {
      try {
        await mkdir(place, { recursive: true });
        await withLock(lock, async () => {
          await Promise.all([...all].map(([kind, kept]) => savePack(join(place, nameOf(kind)), kept)));
          await removeOthers(place, new Set(CACHE_KINDS.map(nameOf)));
        });
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
 * end; while another run writes, it is tried with the next result.
 */
function appendMade(path: string, lock: string, kept: Kept): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const write = () => appendFileSync(path, Buffer.concat([...writeSegment(entriesOf(kept.made))]));
    if (!withLockAtOnce(lock, write)) return;
    for (const key of kept.made.keys()) kept.used.add(key);
    kept.made.clear();
    kept.held = 0;
  } catch {
    // The disk may be full. A segment that is not whole makes the pack unsound, and the end writes it anew.
    kept.held = -Infinity;
  }
  const { before } = kept;
  kept.before = openPack(path);
  keepOthers(before, kept);
  before.close();
}

function entriesOf(made: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Entry> {
  return new Map([...made].map(([key, bytes]) => [key, entryOf(bytes)]));
}

/** Counts what other runs wrote meanwhile as used: they have just made it. */
function keepOthers(before: Pack, { before: now, used, made }: Kept): void {
  for (const key of now.keys) if (!before.keys.has(key) && !made.has(key)) used.add(key);
}

/**
 * Appends what is new. A pack that is damaged, or half of which is no longer used, is written anew. Nobody else saves
 * meanwhile, but others may have done so since the pack was opened.
 */
async function savePack(path: string, kept: Kept): Promise<void> {
  const { before, used, made } = kept;
  if (!before.isAll(path)) {
    kept.before = openPack(path);
    keepOthers(before, kept);
  }
  const now = kept.before;
  try {
    const isUsed = used.size * 2 >= now.keys.size && now.used * 2 >= now.size;
    const isAppended = now.isSound && isUsed && now.size > 0;
    const rest = new Map<string, Entry>();
    for (const key of used) {
      // Another run may have written the pack anew, without what this one has of it.
      const entry =
        made.has(key) || (isAppended && now.keys.has(key)) ? undefined : entryIn([now, before], key);
      if (entry) rest.set(key, entry);
    }
    const entries = new Map([...rest, ...entriesOf(made)]);
    if (isAppended) {
      if (entries.size > 0) await writeParts(path, 'a', writeSegment(entries));
      return;
    }
    if (made.size === 0 && now.isSound && rest.size === now.keys.size) return;
    const fresh = temporaryName(`${path}.new-`);
    try {
      await writeParts(fresh, 'wx', writeSegment(entries));
      await rename(fresh, path);
    } finally {
      await rm(fresh, { force: true });
    }
  } finally {
    if (now !== before) before.close();
  }
}

function entryIn(packs: readonly Pack[], key: string): Entry | undefined {
  for (const pack of packs) {
    const entry = pack.entry(key);
    if (entry) return entry;
  }
  return undefined;
}

/** Number of bytes that are written at once. */
const AT_ONCE = 1024 * 1024;

async function writeParts(path: string, flags: 'a' | 'wx', parts: Iterable<Buffer>): Promise<void> {
  const file = await open(path, flags);
  try {
    let waiting: Buffer[] = [];
    let size = 0;
    for (const part of parts) {
      waiting.push(part);
      size += part.length;
      if (size < AT_ONCE) continue;
      await file.writeFile(Buffer.concat(waiting));
      [waiting, size] = [[], 0];
    }
    // Nobody waits until it is on the disk: what a power cut takes away, its checksum tells.
    if (size > 0) await file.writeFile(Buffer.concat(waiting));
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
