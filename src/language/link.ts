import { oncePer } from './once-per.ts';

/** A pair of patterns. The smaller pattern completes the larger one, unless the two are only related. */
export interface Link {
  /** The id of the larger pattern; of two related patterns, the smaller id. */
  readonly larger: number;
  /** The id of the smaller pattern; of two related patterns, the larger id. */
  readonly smaller: number;
  /** The ends whose front matter declares the link. At least one does. */
  readonly declaredBy: 'both' | 'larger' | 'smaller';
  /** The kind of a link without a direction; absent if the link has one. */
  readonly kind?: 'related';
  /** The author's word for the link, such as “requires”. */
  readonly type?: string;
}

/** Whether a link joins two patterns without a direction. */
export function isRelated({ kind }: Link): boolean {
  return kind === 'related';
}

/** Returns the links that have a direction. */
export const directedLinks = oncePer((links: readonly Link[]): readonly Link[] =>
  links.some(isRelated) ? links.filter((link) => !isRelated(link)) : links,
);

/** Returns the number of links of each kind. */
export function countKinds(links: readonly Link[]): { readonly directed: number; readonly related: number } {
  const directed = directedLinks(links).length;
  return { directed, related: links.length - directed };
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
  for (const { larger, smaller } of directedLinks(links)) {
    entry(larger).smaller.push(smaller);
    entry(smaller).larger.push(larger);
  }
  for (const neighbours of found.values()) {
    neighbours.larger.sort((a, b) => a - b);
    neighbours.smaller.sort((a, b) => a - b);
  }
  return (id) => found.get(id) ?? NONE;
});

/**
 * Returns a function that finds the patterns to which a pattern is related without a direction, in ascending order. It
 * is built once for each list of links.
 */
export const relatedLookup = oncePer((links: readonly Link[]): ((id: number) => readonly number[]) => {
  const found = new Map<number, number[]>();
  const add = (id: number, other: number) => {
    const known = found.get(id);
    if (known) known.push(other);
    else found.set(id, [other]);
  };
  for (const link of links) {
    if (!isRelated(link)) continue;
    add(link.larger, link.smaller);
    add(link.smaller, link.larger);
  }
  for (const others of found.values()) others.sort((a, b) => a - b);
  return (id) => found.get(id) ?? [];
});

/** Returns the links by their keys. The table is built once for each list of links. */
export const linkLookup = oncePer(
  (links: readonly Link[]): ReadonlyMap<string, Link> => new Map(links.map((link) => [linkKey(link), link])),
);
