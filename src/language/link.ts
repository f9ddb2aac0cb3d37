import { oncePer } from './once-per.ts';

/** A directed pair of patterns: the larger one is completed by the smaller one. */
export interface Link {
  /** Id of the larger pattern. */
  readonly larger: number;
  /** Id of the smaller pattern. */
  readonly smaller: number;
  /** Which ends' front matter declares the link; at least one does. */
  readonly declaredBy: 'both' | 'larger' | 'smaller';
}

/** A name for a link that is unique in its language, such as `'13-26'`. */
export function linkKey(link: Pick<Link, 'larger' | 'smaller'>): string {
  return `${link.larger}-${link.smaller}`;
}

/** The patterns on both sides of one, by id, in the order of their numbers. */
export interface Neighbours {
  readonly larger: readonly number[];
  readonly smaller: readonly number[];
}

const NONE: Neighbours = { larger: [], smaller: [] };

/** Looks up the neighbours of any pattern; built once for each list of links, in time linear in their number. */
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

/** Looks up links by their keys; built once for each list of links. */
export const linkLookup = oncePer(
  (links: readonly Link[]): ReadonlyMap<string, Link> => new Map(links.map((link) => [linkKey(link), link])),
);
