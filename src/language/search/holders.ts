/** How often documents hold a word, by their ids. */
export type Holders = Map<number, number>;

/** The holders of a word by the place of a field in `FIELDS`. */
export type FieldHolders = Map<number, Holders>;

/**
 * Holders as numbers that are short to write: of each document the distance of its id from the one before, the ids
 * ascending, and then, unless it holds the word once, how often it does, as a negative number. Once in 3, twice in 8 and
 * once in 9 is `[3, 5, -2, 1]`.
 */
export type PackedHolders = readonly number[];

/** Packed holders by field. */
export type PackedFields = Readonly<Record<string, PackedHolders>>;

/** @param holders Ids with counts, the ids ascending. */
export function packHolders(holders: Iterable<readonly [id: number, count: number]>): PackedHolders {
  const packed: number[] = [];
  let last = 0;
  for (const [id, count] of holders) {
    packed.push(id - last);
    if (count > 1) packed.push(-count);
    last = id;
  }
  return packed;
}

/** Returns the holders of a word, the ids ascending. */
export function unpackFields(fields: PackedFields): FieldHolders {
  return new Map(Object.entries(fields).map(([field, packed]) => [Number(field), unpackHolders(packed)]));
}

function unpackHolders(packed: PackedHolders): Holders {
  const holders: Holders = new Map();
  let id = 0;
  for (const number of packed) {
    if (number < 0) holders.set(id, -number);
    else holders.set((id += number), 1);
  }
  return holders;
}
