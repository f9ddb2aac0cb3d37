import { type Link, joinTypes, typeName } from './link.ts';
import { type Pattern, type UnwrittenPattern, type WrittenPattern, slugOf } from './pattern.ts';
import { oncePer } from './once-per.ts';
import { type Scale, defaultScaleName } from './scale.ts';

/** A pattern language: what the map shows, and what every view works on. */
export interface Language {
  readonly title: string;
  /** One sentence, or empty. */
  readonly description: string;
  /** The licence of the texts as the author names it, or empty. */
  readonly license: string;
  /** The address of the repository that holds the files, or empty. */
  readonly repository: string;
  /** The id of the pattern to begin with, if the author names one. */
  readonly start?: number;
  /** The scales in use, from 0 or 1 upwards. */
  readonly scales: readonly Scale[];
  /** Written and unwritten patterns, by number. */
  readonly patterns: readonly Pattern[];
  /** One link for each directed pair that either end declares, sorted by larger, then by smaller id. */
  readonly links: readonly Link[];
  /** What the author's form does not have, and so is not shown; absent if it has everything. */
  readonly lacks?: readonly Lack[];
  /** Further keys of the front matter by which readers can filter, by the author's own words. */
  readonly facets?: readonly Facet[];
  /** The languages (BCP 47) into which texts are translated; absent if there are no translations. */
  readonly editions?: readonly string[];
}

/** A thing that patterns of some forms do not have. */
export type Lack = 'scales' | 'confidence' | 'ai';

/** A key of the front matter that has few values. */
export interface Facet {
  readonly id: string;
  /** The author's own word for it. */
  readonly label: string;
}

/** Whether the patterns of a language have a thing, if one is asked for. */
export function has(language: Language, what: Lack | undefined): boolean {
  return what === undefined || language.lacks?.includes(what) !== true;
}

/** What a pattern's file says about its links. */
export interface Declaration {
  readonly pattern: WrittenPattern;
  /** Ids of the patterns that it helps to complete. */
  readonly larger: readonly number[];
  /** Ids of the patterns that complete it. */
  readonly smaller: readonly number[];
  /** Ids of patterns that are related to it without a direction. */
  readonly related?: readonly number[];
  /** The words for its links that have one, by the id of the other end. */
  readonly types?: Readonly<Record<number, readonly string[]>>;
}

/** What composing a language needs besides the files of patterns. */
export interface Frame {
  readonly title: string;
  readonly description: string;
  readonly license: string;
  readonly repository: string;
  /** The id of the pattern to begin with, or null. It is kept only if there is such a pattern. */
  readonly start?: number | null;
  /** The scales that `SCALES.md` names. Other scales in use get a default name. */
  readonly scales: readonly Scale[];
  /** Names that prose gives to patterns, by id. They are used for patterns without a file. */
  readonly namesInProse: ReadonlyMap<number, string>;
  readonly lacks?: readonly Lack[];
  readonly facets?: readonly Facet[];
  readonly editions?: readonly string[];
}

/** Composes a language from declarations with distinct ids. A pattern's link to itself is left out. */
export function composeLanguage(declarations: readonly Declaration[], frame: Frame): Language {
  const written = new Map(declarations.map(({ pattern }) => [pattern.id, pattern]));
  const links = joinLinks(declarations);
  const unwritten = inferUnwritten(links, written, frame.namesInProse);
  const patterns = withLinkTypes([...written.values(), ...unwritten], links).toSorted((a, b) => a.id - b.id);
  const named = new Map(frame.scales.map((scale) => [scale.number, scale]));
  const used = [...new Set(patterns.map((pattern) => pattern.scale))].toSorted((a, b) => a - b);
  return {
    title: frame.title,
    description: frame.description,
    license: frame.license,
    repository: frame.repository,
    ...(patterns.some(({ id }) => id === frame.start) ? { start: Number(frame.start) } : {}),
    scales: frame.lacks?.includes('scales')
      ? [NO_SCALE]
      : used.map(
          (number) => named.get(number) ?? { number, name: defaultScaleName(number), description: '' },
        ),
    patterns,
    links,
    ...(frame.lacks && frame.lacks.length > 0 ? { lacks: frame.lacks } : {}),
    ...facetsOf(frame.facets ?? [], links),
    ...(frame.editions && frame.editions.length > 0 ? { editions: frame.editions } : {}),
  };
}

/** The facet of the words that links have. */
const LINK_TYPES: Facet = { id: 'link', label: 'Link type' };

/** All patterns of a language without scales stand on this one. */
const NO_SCALE: Scale = { number: 1, name: '', description: '' };

function facetsOf(own: readonly Facet[], links: readonly Link[]): Pick<Language, 'facets'> {
  const facets = links.some(({ types }) => types !== undefined) ? [...own, LINK_TYPES] : own;
  return facets.length > 0 ? { facets } : {};
}

/** Gives each written pattern the words of its links, so that readers can filter by them. */
function withLinkTypes(patterns: readonly Pattern[], links: readonly Link[]): readonly Pattern[] {
  const words = new Map<number, Set<string>>();
  for (const { larger, smaller, types = [] } of links)
    for (const id of types.length > 0 ? [larger, smaller] : [])
      words.set(id, new Set([...(words.get(id) ?? []), ...types.map(typeName)]));
  if (words.size === 0) return patterns;
  return patterns.map((pattern) => {
    const own = words.get(pattern.id);
    return pattern.status === 'written' && own
      ? { ...pattern, facets: { ...pattern.facets, [LINK_TYPES.id]: [...own].toSorted() } }
      : pattern;
  });
}

function joinLinks(declarations: readonly Declaration[]): Link[] {
  const found = new Map<string, Link>();
  const declare = (
    larger: number,
    smaller: number,
    by: 'larger' | 'smaller',
    types: readonly string[] | undefined,
  ) => {
    if (larger === smaller) return;
    const key = `${larger}-${smaller}`;
    const known = found.get(key);
    found.set(key, {
      larger,
      smaller,
      declaredBy: known && known.declaredBy !== by ? 'both' : by,
      ...joined(known, types),
    });
  };
  for (const { pattern, larger, smaller, types } of declarations) {
    for (const id of larger) declare(id, pattern.id, 'smaller', types?.[id]);
    for (const id of smaller) declare(pattern.id, id, 'larger', types?.[id]);
  }
  const links = joinRelated(declarations, found);
  return links.toSorted((a, b) => a.larger - b.larger || a.smaller - b.smaller);
}

/** The words of a link that is known and those of one more declaration. */
function joined(known: Link | undefined, types: readonly string[] | undefined = []): Pick<Link, 'types'> {
  const all = joinTypes(known?.types ?? [], types);
  return all.length > 0 ? { types: all } : {};
}

/** Adds the links without a direction. A pair that also has a direction keeps it, with the words of both. */
function joinRelated(declarations: readonly Declaration[], directed: Map<string, Link>): Link[] {
  const found = new Map<string, Link>();
  for (const { pattern, related, types } of declarations) {
    for (const id of related ?? []) {
      if (id === pattern.id) continue;
      const [larger, smaller] = id < pattern.id ? [id, pattern.id] : [pattern.id, id];
      const ways = [`${larger}-${smaller}`, `${smaller}-${larger}`].filter((key) => directed.has(key));
      for (const way of ways) {
        const link = directed.get(way);
        if (link) directed.set(way, { ...link, ...joined(link, types?.[id]) });
      }
      if (ways.length > 0) continue;
      const by = pattern.id === larger ? 'larger' : 'smaller';
      const key = `${larger}-${smaller}`;
      const known = found.get(key);
      found.set(key, {
        larger,
        smaller,
        declaredBy: known && known.declaredBy !== by ? 'both' : by,
        kind: 'related',
        ...joined(known, types?.[id]),
      });
    }
  }
  return [...directed.values(), ...found.values()];
}

/**
 * Gives every id without a file a place: on the first scale in use below its larger patterns if its smaller patterns
 * allow that, otherwise beside the nearest of its neighbours.
 */
function inferUnwritten(
  links: readonly Link[],
  written: ReadonlyMap<number, WrittenPattern>,
  namesInProse: ReadonlyMap<number, string>,
): UnwrittenPattern[] {
  const scales = [...new Set([...written.values()].map((pattern) => pattern.scale))].toSorted(
    (a, b) => a - b,
  );
  const bounds = new Map<number, { above: number; below: number }>();
  const boundsOf = (id: number) => {
    let entry = bounds.get(id);
    if (!entry) bounds.set(id, (entry = { above: -Infinity, below: Infinity }));
    return entry;
  };
  for (const { larger, smaller } of links) {
    const above = written.get(larger);
    const below = written.get(smaller);
    if (above && !below) boundsOf(smaller).above = Math.max(boundsOf(smaller).above, above.scale);
    if (below && !above) boundsOf(larger).below = Math.min(boundsOf(larger).below, below.scale);
  }
  return [...bounds].map(([id, { above, below }]) => {
    const between = scales.find((scale) => scale > above && scale < below && above !== -Infinity);
    const name = namesInProse.get(id) ?? `Pattern ${id}`;
    return {
      status: 'unwritten',
      id,
      slug: slugOf(id, name),
      name,
      scale: between ?? (above === -Infinity ? below : above),
    };
  });
}

/** Returns the patterns of a language by id. The table is built once for each language, in linear time. */
export const patternLookup = oncePer(
  (language: Language): ReadonlyMap<number, Pattern> =>
    new Map(language.patterns.map((pattern) => [pattern.id, pattern])),
);

/** Returns the patterns of a language by slug. The table is built once for each language. */
export const slugLookup = oncePer(
  (language: Language): ReadonlyMap<string, Pattern> =>
    new Map(language.patterns.map((pattern) => [pattern.slug, pattern])),
);

/** Returns the patterns that have a file, by number. */
export const writtenPatterns = oncePer((language: Language): readonly WrittenPattern[] =>
  language.patterns.filter((pattern) => pattern.status === 'written'),
);
