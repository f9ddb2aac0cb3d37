import type { Link } from './link.ts';
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
}

/** What a pattern's file says about its links. */
export interface Declaration {
  readonly pattern: WrittenPattern;
  /** Ids of the patterns that it helps to complete. */
  readonly larger: readonly number[];
  /** Ids of the patterns that complete it. */
  readonly smaller: readonly number[];
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
}

/** Composes a language from declarations with distinct ids. A pattern's link to itself is left out. */
export function composeLanguage(declarations: readonly Declaration[], frame: Frame): Language {
  const written = new Map(declarations.map(({ pattern }) => [pattern.id, pattern]));
  const links = joinLinks(declarations);
  const unwritten = inferUnwritten(links, written, frame.namesInProse);
  const patterns = [...written.values(), ...unwritten].toSorted((a, b) => a.id - b.id);
  const named = new Map(frame.scales.map((scale) => [scale.number, scale]));
  const used = [...new Set(patterns.map((pattern) => pattern.scale))].toSorted((a, b) => a - b);
  return {
    title: frame.title,
    description: frame.description,
    license: frame.license,
    repository: frame.repository,
    ...(patterns.some(({ id }) => id === frame.start) ? { start: Number(frame.start) } : {}),
    scales: used.map(
      (number) => named.get(number) ?? { number, name: defaultScaleName(number), description: '' },
    ),
    patterns,
    links,
  };
}

function joinLinks(declarations: readonly Declaration[]): Link[] {
  const found = new Map<string, Link>();
  const declare = (larger: number, smaller: number, by: 'larger' | 'smaller') => {
    if (larger === smaller) return;
    const key = `${larger}-${smaller}`;
    const known = found.get(key);
    found.set(key, {
      larger,
      smaller,
      declaredBy: known && known.declaredBy !== by ? 'both' : by,
    });
  };
  for (const { pattern, larger, smaller } of declarations) {
    for (const id of larger) declare(id, pattern.id, 'smaller');
    for (const id of smaller) declare(pattern.id, id, 'larger');
  }
  return [...found.values()].toSorted((a, b) => a.larger - b.larger || a.smaller - b.smaller);
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

/** Returns the patterns that have a file, by number. */
export const writtenPatterns = oncePer((language: Language): readonly WrittenPattern[] =>
  language.patterns.filter((pattern) => pattern.status === 'written'),
);
