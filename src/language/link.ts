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
  /** The author's words for the link, such as “requires”, as they are met; absent without any. */
  readonly types?: readonly string[];
}

/** Whether a link joins two patterns without a direction. */
export function isRelated({ kind }: Link): boolean {
  return kind === 'related';
}

/** Returns the word for a link as readers see it: `alternative_to` and `alternativeTo` give `alternative to`. */
export function typeName(type: string): string {
  return type
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Returns the words of both lists, each once. Words that readers see alike are the same. */
export function joinTypes(some: readonly string[], others: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...some, ...others].filter((type) => {
    const name = typeName(type);
    return !seen.has(name) && seen.add(name);
  });
}

/** Returns the words for a link as one text, or an empty one: `requires, see also`. */
export function typesInWords({ types = [] }: Pick<Link, 'types'>): string {
  return types.map(typeName).join(', ');
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

/** The ids of the patterns to which a pattern is linked, in ascending order. */
export interface Neighbours {
  readonly larger: readonly number[];
  readonly smaller: readonly number[];
  /** Those to which it is related without a direction. */
  readonly related: readonly number[];
}

const NONE: Neighbours = { larger: [], smaller: [], related: [] };

/**
 * Returns a function that finds the neighbours of any pattern. It is built once for each list of links, in time linear
 * in their number.
 */
export const neighbourLookup = oncePer((links: readonly Link[]): ((id: number) => Neighbours) => {
  const found = new Map<number, Record<keyof Neighbours, number[]>>();
  const add = (id: number, side: keyof Neighbours, other: number) => {
    let neighbours = found.get(id);
    if (!neighbours) found.set(id, (neighbours = { larger: [], smaller: [], related: [] }));
    neighbours[side].push(other);
  };
  for (const { larger, smaller, kind } of links) {
    add(larger, kind ?? 'smaller', smaller);
    add(smaller, kind ?? 'larger', larger);
  }
  for (const sides of found.values()) for (const side of Object.values(sides)) side.sort((a, b) => a - b);
  return (id) => found.get(id) ?? NONE;
});

/** Returns a function that finds the links of which a pattern is the first end: the larger one, or of related ones either. */
export const linksFrom = oncePer((links: readonly Link[]): ((id: number) => readonly Link[]) => {
  const found = new Map<number, Link[]>();
  for (const link of links) {
    const known = found.get(link.larger);
    if (known) known.push(link);
    else found.set(link.larger, [link]);
  }
  return (id) => found.get(id) ?? [];
});

/** Returns all patterns to which a pattern is linked: larger ones, smaller ones, then related ones. */
export function linkedWith(links: readonly Link[], id: number): number[] {
  const { larger, smaller, related } = neighbourLookup(links)(id);
  return [...larger, ...smaller, ...related];
}

/** Returns the links by their keys. The table is built once for each list of links. */
export const linkLookup = oncePer(
  (links: readonly Link[]): ReadonlyMap<string, Link> => new Map(links.map((link) => [linkKey(link), link])),
);
