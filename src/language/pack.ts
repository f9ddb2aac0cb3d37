import type { Language } from './language.ts';
import type { Link } from './link.ts';
import { type Confidence, type Pattern, type WrittenPattern, slugOf } from './pattern.ts';
import type { Scale } from './scale.ts';

/**
 * A language as it is sent to the browser: columns instead of records, indices instead of names, and nothing that can
 * be derived. It has a tenth of the size of plain JSON, which matters with thousands of patterns.
 */
export interface PackedLanguage extends Pick<
  Language,
  'title' | 'description' | 'license' | 'repository' | 'start'
> {
  readonly scales: readonly Scale[];
  /** Each id minus the previous id. */
  readonly ids: readonly number[];
  readonly names: readonly string[];
  /** One letter for each pattern: its confidence and AI mark, or that it is unwritten. */
  readonly marks: string;
  /** The index of each pattern's scale among the scales. */
  readonly scaleOf: readonly number[];
  /** All tags, each once. */
  readonly tags: readonly string[];
  /** For each pattern, the indices of its tags; 0 if it has none. */
  readonly tagsOf: readonly (readonly number[] | 0)[];
  /** By index of the pattern: slugs that cannot be derived from id and name. */
  readonly slugs: Readonly<Record<number, string>>;
  /** By index of the pattern: files that cannot be derived from the slug. */
  readonly files: Readonly<Record<number, string>>;
  /** For each pattern, the indices of its smaller patterns minus the pattern's own index; 0 if it has none. */
  readonly smaller: readonly (readonly number[] | 0)[];
  /** One digit for each link, in that order: declared by both ends, by the larger, or by the smaller. */
  readonly declaredBy: string;
  /** What only languages in other forms than our own have: of the language, by index of the pattern and of the link. */
  readonly rest?: Pick<Language, 'lacks' | 'facets' | 'editions'>;
  readonly more?: Readonly<
    Record<number, Pick<WrittenPattern, 'isNumberless' | 'isUnrated' | 'facets' | 'editions'>>
  >;
  readonly moreOfLinks?: Readonly<Record<number, Pick<Link, 'kind' | 'types'>>>;
}

const MARKS = 'abcdef';
const UNWRITTEN = 'u';
const DECLARED: readonly Link['declaredBy'][] = ['both', 'larger', 'smaller'];

/** Packs a language. */
export function packLanguage(language: Language): PackedLanguage {
  const { title, description, license, repository, start, scales, patterns, links } = language;
  const scalePlace = new Map(scales.map((scale, place) => [scale.number, place]));
  const patternPlace = new Map(patterns.map((pattern, place) => [pattern.id, place]));
  const tagPlace = new Map<string, number>();
  const slugs: Record<number, string> = {};
  const files: Record<number, string> = {};
  patterns.forEach((pattern, place) => {
    if (pattern.slug !== slugOf(pattern.id, pattern.name)) slugs[place] = pattern.slug;
    if (pattern.status !== 'written') return;
    if (pattern.file !== `${pattern.slug}.md`) files[place] = pattern.file;
    for (const tag of pattern.tags) if (!tagPlace.has(tag)) tagPlace.set(tag, tagPlace.size);
  });
  const smaller = patterns.map((): number[] => []);
  for (const link of links) {
    const place = patternPlace.get(link.larger) ?? 0;
    smaller[place]?.push((patternPlace.get(link.smaller) ?? 0) - place);
  }
  return {
    title,
    description,
    license,
    repository,
    ...(start === undefined ? {} : { start }),
    scales,
    ids: patterns.map(({ id }, place) => id - (patterns[place - 1]?.id ?? 0)),
    names: patterns.map(({ name }) => name),
    marks: patterns.map(markOf).join(''),
    scaleOf: patterns.map(({ scale }) => scalePlace.get(scale) ?? 0),
    tags: [...tagPlace.keys()],
    tagsOf: patterns.map((pattern) =>
      pattern.status === 'written' && pattern.tags.length > 0
        ? pattern.tags.map((tag) => tagPlace.get(tag) ?? 0)
        : 0,
    ),
    slugs,
    files,
    smaller: smaller.map((places) => (places.length > 0 ? places : 0)),
    declaredBy: links.map(({ declaredBy }) => DECLARED.indexOf(declaredBy)).join(''),
    ...packForm(language),
  };
}

/** Packs what only languages in other forms than our own have. */
function packForm({ lacks, facets, editions, links, patterns }: Language): Partial<PackedLanguage> {
  const more = patterns.flatMap((pattern, place) => {
    if (pattern.status === 'unwritten') return [];
    const { isNumberless, isUnrated, facets: values, editions: translated } = pattern;
    const there = given({ isNumberless, isUnrated, facets: values, editions: translated });
    return there ? [[place, there] as const] : [];
  });
  const moreOfLinks = links.flatMap(({ kind, types }, place) => {
    const there = given({ kind, types });
    return there ? [[place, there] as const] : [];
  });
  const rest = given({ lacks, facets, editions });
  return {
    ...(rest ? { rest } : {}),
    ...(more.length > 0 ? { more: Object.fromEntries(more) } : {}),
    ...(moreOfLinks.length > 0 ? { moreOfLinks: Object.fromEntries(moreOfLinks) } : {}),
  };
}

/** Returns the fields that have a value; null if none has. */
function given<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } | null {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return there.length > 0
    ? (Object.fromEntries(there) as { [Key in keyof T]?: Exclude<T[Key], undefined> })
    : null;
}

/** Unpacks a language. */
export function unpackLanguage(packed: PackedLanguage): Language {
  const { title, description, license, repository, start, scales } = packed;
  let id = 0;
  const patterns = packed.ids.map((step, place): Pattern => {
    id += step;
    const name = packed.names[place] ?? '';
    const slug = packed.slugs[place] ?? slugOf(id, name);
    const scale = scales[packed.scaleOf[place] ?? 0]?.number ?? 0;
    const mark = MARKS.indexOf(packed.marks[place] ?? '');
    if (mark === -1) return { status: 'unwritten', id, slug, name, scale };
    return {
      status: 'written',
      id,
      slug,
      file: packed.files[place] ?? `${slug}.md`,
      name,
      confidence: (mark % 3) as Confidence,
      scale,
      ai: mark >= 3,
      tags: (packed.tagsOf[place] || []).map((tag) => packed.tags[tag] ?? ''),
      ...packed.more?.[place],
    };
  });
  const links: Link[] = [];
  packed.smaller.forEach((places, place) => {
    for (const step of places || []) {
      const at = links.length;
      links.push({
        larger: patterns[place]?.id ?? 0,
        smaller: patterns[place + step]?.id ?? 0,
        declaredBy: DECLARED[Number(packed.declaredBy[at])] ?? 'both',
        ...packed.moreOfLinks?.[at],
      });
    }
  });
  return {
    title,
    description,
    license,
    repository,
    ...(start === undefined ? {} : { start }),
    scales,
    patterns,
    links,
    ...packed.rest,
  };
}

function markOf(pattern: Pattern): string {
  return pattern.status === 'unwritten'
    ? UNWRITTEN
    : (MARKS[pattern.confidence + (pattern.ai ? 3 : 0)] ?? '');
}
