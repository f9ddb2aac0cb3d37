import { type Language, patternLookup, writtenPatterns } from '../language.ts';
import { linkKey } from '../link.ts';
import type { Confidence, WrittenPattern } from '../pattern.ts';

/** A language with its texts. */
export interface LanguageWithTexts {
  readonly language: Language;
  /** Returns the parts of a pattern's text by their names, in the order of the form. */
  parts(id: number): ReadonlyMap<string, string>;
}

/** A pattern as it is called after the change; of a removed one, as it was called before. */
export interface NamedPattern {
  readonly id: number;
  readonly name: string;
}

interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** What differs between an earlier state of a language and a later one. Every list is sorted by number. */
export interface LanguageDiff {
  readonly added: readonly (NamedPattern & { readonly scale: number })[];
  readonly removed: readonly (NamedPattern & { readonly scale: number })[];
  /** Patterns that kept their name and got another number. */
  readonly renumbered: readonly (NamedPattern & Change<number>)[];
  readonly renamed: readonly (NamedPattern & Change<string>)[];
  /** Patterns that moved to another scale. */
  readonly rescaled: readonly (NamedPattern & Change<number>)[];
  readonly confidence: readonly (NamedPattern & Change<Confidence>)[];
  readonly tags: readonly (NamedPattern & {
    readonly added: readonly string[];
    readonly removed: readonly string[];
  })[];
  readonly linksMade: readonly { readonly larger: NamedPattern; readonly smaller: NamedPattern }[];
  readonly linksCut: readonly { readonly larger: NamedPattern; readonly smaller: NamedPattern }[];
  /** Patterns with other texts, and the parts that differ. */
  readonly texts: readonly (NamedPattern & { readonly parts: readonly string[] })[];
}

/** Compares an earlier state of a language with a later one, in time linear in patterns, links and texts. */
export function compareLanguages(before: LanguageWithTexts, after: LanguageWithTexts): LanguageDiff {
  const [olds, news] = [byId(before.language), byId(after.language)];
  const gone = [...olds.values()].filter(({ id }) => !news.has(id));
  const come = [...news.values()].filter(({ id }) => !olds.has(id));
  const moved = sameNames(gone, come);
  const arrived = new Set(moved.values());
  const pairs = [...olds.values()].flatMap((old) => {
    const now = news.get(moved.get(old.id) ?? old.id);
    return now ? [{ old, now }] : [];
  });
  const named = ({ id, name }: WrittenPattern): NamedPattern => ({ id, name });
  const placed = ({ id, name, scale }: WrittenPattern) => ({ id, name, scale });
  /** The pairs of which a value differs. */
  const differing = <T>(value: (pattern: WrittenPattern) => T) =>
    pairs
      .filter(({ old, now }) => value(old) !== value(now))
      .map(({ old, now }) => ({ ...named(now), from: value(old), to: value(now) }))
      .toSorted((a, b) => a.id - b.id);
  return {
    added: come.filter(({ id }) => !arrived.has(id)).map(placed),
    removed: gone.filter(({ id }) => !moved.has(id)).map(placed),
    renumbered: differing(({ id }) => id),
    renamed: differing(({ name }) => name),
    rescaled: differing(({ scale }) => scale),
    confidence: differing(({ confidence }) => confidence),
    tags: pairs
      .map(({ old, now }) => ({
        ...named(now),
        added: now.tags.filter((tag) => !old.tags.includes(tag)),
        removed: old.tags.filter((tag) => !now.tags.includes(tag)),
      }))
      .filter(({ added, removed }) => added.length + removed.length > 0)
      .toSorted((a, b) => a.id - b.id),
    ...compareLinks(before.language, after.language, (id) => moved.get(id) ?? id),
    texts: pairs
      .map(({ old, now }) => ({
        ...named(now),
        parts: differingParts(before.parts(old.id), after.parts(now.id)),
      }))
      .filter(({ parts }) => parts.length > 0)
      .toSorted((a, b) => a.id - b.id),
  };
}

/** Whether nothing differs. */
export function isUnchanged(diff: LanguageDiff): boolean {
  return Object.values(diff).every((list: readonly unknown[]) => list.length === 0);
}

function byId(language: Language): ReadonlyMap<number, WrittenPattern> {
  return new Map(writtenPatterns(language).map((pattern) => [pattern.id, pattern]));
}

/** The new numbers of patterns that are gone under their old ones, where one pattern alone has the name. */
function sameNames(gone: readonly WrittenPattern[], come: readonly WrittenPattern[]): Map<number, number> {
  const only = (patterns: readonly WrittenPattern[]) => {
    const found = new Map<string, number | null>();
    for (const { id, name } of patterns) found.set(name, found.has(name) ? null : id);
    return found;
  };
  const [olds, news] = [only(gone), only(come)];
  return new Map(
    [...olds].flatMap(([name, id]) => {
      const now = news.get(name);
      return id === null || now === undefined || now === null ? [] : [[id, now] as const];
    }),
  );
}

function compareLinks(
  before: Language,
  after: Language,
  nowOf: (id: number) => number,
): Pick<LanguageDiff, 'linksMade' | 'linksCut'> {
  const [olds, news] = [patternLookup(before), patternLookup(after)];
  const earlier = new Map(
    before.links.map((link) => {
      const [larger, smaller] = [nowOf(link.larger), nowOf(link.smaller)];
      return [linkKey({ larger, smaller }), { larger, smaller, link }];
    }),
  );
  const later = new Set(after.links.map(linkKey));
  const named = (id: number, formerId = id): NamedPattern => ({
    id,
    name: news.get(id)?.name ?? olds.get(formerId)?.name ?? `Pattern ${id}`,
  });
  return {
    linksMade: after.links
      .filter((link) => !earlier.has(linkKey(link)))
      .map(({ larger, smaller }) => ({ larger: named(larger), smaller: named(smaller) })),
    linksCut: [...earlier]
      .filter(([key]) => !later.has(key))
      .map(([, { larger, smaller, link }]) => ({
        larger: named(larger, link.larger),
        smaller: named(smaller, link.smaller),
      })),
  };
}

function differingParts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => (before.get(name) ?? '') !== (after.get(name) ?? ''));
}
