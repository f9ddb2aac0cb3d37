import { type Language, patternLookup } from '../language.ts';
import { type Link, linkKey } from '../link.ts';
import type { Pattern, WrittenPattern } from '../pattern.ts';
import { type EntryKey, type OwnEntry, type Project, keyOf } from './project.ts';

/** A project as a language of its own, which can be drawn as a map. */
export interface ProjectLanguage {
  readonly language: Language;
  /** The keys of the entries by the ids that their patterns have in it. */
  readonly keys: ReadonlyMap<number, EntryKey>;
}

/**
 * Returns the patterns of a project with the links among them. Those of the language keep their ids; own patterns follow
 * them, on the scale next to the patterns that they are linked to. All scales stay, so each keeps its colour. Entries that
 * the language does not have are left out.
 *
 * @param project It is up to date with the language (`recognise`).
 */
export function languageOfProject(project: Project, language: Language): ProjectLanguage {
  const lookup = patternLookup(language);
  const keys = new Map<number, EntryKey>();
  const ids = new Map<EntryKey, number>();
  const patterns: Pattern[] = [];
  const add = (pattern: Pattern, key: EntryKey) => {
    patterns.push(pattern);
    keys.set(pattern.id, key);
    ids.set(key, pattern.id);
  };
  for (const entry of project.entries) {
    const pattern = entry.kind === 'chosen' ? lookup.get(entry.reference.id ?? 0) : undefined;
    if (pattern) add(pattern, keyOf(entry));
  }
  const lastId = Math.max(0, ...language.patterns.map(({ id }) => id));
  const own = project.entries.filter((entry) => entry.kind === 'own');
  for (const entry of own) add(patternOf(entry, lastId, language), keyOf(entry));
  return {
    language: {
      ...language,
      title: project.title,
      patterns: patterns.toSorted((a, b) => a.id - b.id),
      links: [
        ...language.links.filter(({ larger, smaller }) => keys.has(larger) && keys.has(smaller)),
        ...ownLinks(own, ids),
      ],
    },
    keys,
  };
}

function patternOf(entry: OwnEntry, lastId: number, language: Language): WrittenPattern {
  return {
    status: 'written',
    id: lastId + entry.number,
    slug: keyOf(entry),
    file: '',
    name: entry.name,
    confidence: 1,
    scale: scaleOf(entry, language),
    ai: false,
    tags: [],
    isNumberless: true,
    isUnrated: true,
  };
}

/** Returns the scale below the larger patterns, or else above the smaller ones, or else the smallest. */
function scaleOf({ larger, smaller }: OwnEntry, language: Language): number {
  const numbers = language.scales.map(({ number }) => number).filter((number) => number !== 0);
  const smallest = numbers.at(-1) ?? language.scales.at(-1)?.number ?? 1;
  const lookup = patternLookup(language);
  const scalesOf = (keys: readonly EntryKey[]) =>
    keys.flatMap((key) => lookup.get(Number(key))?.scale ?? []).filter((scale) => scale !== 0);
  const [above, below] = [scalesOf(larger), scalesOf(smaller)];
  if (above.length > 0) {
    const last = Math.max(...above);
    return numbers.find((number) => number > last) ?? last;
  }
  if (below.length > 0) {
    const first = Math.min(...below);
    return numbers.findLast((number) => number < first) ?? first;
  }
  return smallest;
}

/** Returns the links of own patterns to other entries, each once. */
function ownLinks(own: readonly OwnEntry[], ids: ReadonlyMap<EntryKey, number>): readonly Link[] {
  const found = new Map<string, Link>();
  const add = (larger: number | undefined, smaller: number | undefined) => {
    if (larger === undefined || smaller === undefined) return;
    const link: Link = { larger, smaller, declaredBy: 'both' };
    found.set(linkKey(link), link);
  };
  for (const entry of own) {
    const id = ids.get(keyOf(entry));
    for (const key of entry.larger) add(ids.get(key), id);
    for (const key of entry.smaller) add(id, ids.get(key));
  }
  return [...found.values()];
}
