/**
 * Finds a place in a list that is sorted by a key, by binary search.
 *
 * @returns The index of the first item whose key is not before the given one; the length of the list if there is none.
 */
export function firstFrom<Item extends {}, Key extends number | string>(
  items: readonly Item[],
  key: Key,
  keyOf: (item: Item) => Key,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
