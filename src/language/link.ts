import { oncePer } from './once-per.ts';

/** A directed pair of patterns. The smaller pattern completes the larger one. */
export interface Link {
  /** The id of the larger pattern. */
  readonly larger: number;
  /** The id of the smaller pattern. */
  readonly smaller: number;
  /** The ends whose front matter declares the link. At least one does. */
  readonly declaredBy: 'both' | 'larger' | 'smaller';
}

/** Returns a key for a link that is unique in its language, such as `'13-26'`. */
export function linkKey(link: Pick<Link, 'larger' | 'smaller'>): string {
  return `${link.larger}-${link.smaller}`;
}

/** The ids of the larger and the smaller patterns of a pattern, in ascending order. */
export interface Neighbours {
  readonly larger: readonly number[];
  readonly smaller: readonly number[];
}

const NONE: Neighbours = { larger: [], smaller: [] };

/**
 * Returns a function that finds the neighbours of any pattern. It is built once for each list of links, in time linear
 * in their number.
 */
export const neighbourLookup = oncePer((links: readonly Link[]): ((id: number) => Neighbours) => {
  const found = new Map<number, { larger: number[]; smaller: number[] }>();
  const entry = (id: number) => {
    let neighbours = found.get(id);
    if (!neighbours) found.set(id, (neighbours = { larger: [], smaller: [] }));
    return neighbours;
  };
  for (const { larger, smaller } of links) {
    entry(larger).smaller.push(smaller);
    entry(smaller).larger.push(larger);
  }
  for (const neighbours of found.values()) {
    neighbours.larger.sort((a, b) => a - b);
    neighbours.smaller.sort((a, b) => a - b);
  }
  return (id) => found.get(id) ?? NONE;
});

/** Returns the links by their keys. The table is built once for each list of links. */
export const linkLookup = oncePer(
  (links: readonly Link[]): ReadonlyMap<string, Link> => new Map(links.map((link) => [linkKey(link), link])),
);
