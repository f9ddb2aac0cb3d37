/**
 * Results that can be made again, kept between runs. A key tells everything that a result depends on besides the
 * version of this program, so a result that is found is the one that would be made.
 */
export interface Cache {
  /** Returns a result that was kept under this key, or undefined. */
  get(kind: CacheKind, key: string): unknown;
  /** Says that what is kept under this key is still of use, without asking for it. Returns whether there is anything. */
  keep(kind: CacheKind, key: string): boolean;
  /** Keeps a result: plain data, as `structuredClone` takes it. Much of it may be written at once. */
  put(kind: CacheKind, key: string, result: unknown): void;
  /** Writes what was used in this run, and forgets the rest. A cache that cannot be written is no fault. */
  save(): Promise<void>;
}

/** What is kept, each kind in a file of its own. */
export const CACHE_KINDS = ['files', 'bodies', 'postings', 'plans', 'pages', 'previews', 'sites'] as const;

export type CacheKind = (typeof CACHE_KINDS)[number];

/** Keeps nothing. */
export const NO_CACHE: Cache = {
  get: () => undefined,
  keep: () => false,
  put: () => undefined,
  save: () => Promise.resolve(),
};

/** Returns what is kept under a key. Otherwise makes it, and keeps it. */
export function cached<T>(cache: Cache, kind: CacheKind, key: string, make: () => T): T {
  const kept = cache.get(kind, key);
  if (kept !== undefined) return kept as T;
  const made = make();
  cache.put(kind, key, made);
  return made;
}
