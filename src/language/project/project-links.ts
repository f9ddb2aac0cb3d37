import type { Language } from '../language.ts';
import { directedLinks, neighbourLookup } from '../link.ts';
import { oncePer } from '../once-per.ts';
import { type Entry, type EntryKey, type Project, keyOf } from './project.ts';

/** A link between two entries of a project, or to a pattern that is no entry. */
export interface ProjectLinkEnds {
  readonly larger: EntryKey;
  readonly smaller: EntryKey;
}

/**
 * Returns all links that have an entry of the project at an end: those of the language that have a direction, then
 * those of own patterns, each once.
 */
export function linksOf(project: Project, language: Language): readonly ProjectLinkEnds[] {
  const keys = new Set(project.entries.map(keyOf));
  const found = new Map<string, ProjectLinkEnds>();
  const add = (larger: EntryKey, smaller: EntryKey) => found.set(`${larger} ${smaller}`, { larger, smaller });
  for (const { larger, smaller } of directedLinks(language.links))
    if (keys.has(String(larger)) || keys.has(String(smaller))) add(String(larger), String(smaller));
  for (const entry of project.entries) {
    if (entry.kind !== 'own') continue;
    for (const key of entry.larger) add(key, keyOf(entry));
    for (const key of entry.smaller) add(keyOf(entry), key);
  }
  return [...found.values()];
}

/** The larger and smaller patterns of an entry, in the language and among own patterns. */
export interface EntryNeighbours {
  readonly larger: readonly EntryKey[];
  readonly smaller: readonly EntryKey[];
}

/** Returns the patterns that an entry is linked to, chosen or not: those of the language by number, then own ones. */
export function neighboursOf(project: Project, language: Language, entry: Entry): EntryNeighbours {
  const key = keyOf(entry);
  const inLanguage = languageNeighbours(language)(entry);
  const own = project.entries.filter((other) => other.kind === 'own');
  const unique = (keys: readonly EntryKey[]) => [...new Set(keys)];
  return {
    larger: unique([
      ...inLanguage.larger.map(String),
      ...(entry.kind === 'own' ? entry.larger : []),
      ...own.filter(({ smaller }) => smaller.includes(key)).map(keyOf),
    ]),
    smaller: unique([
      ...inLanguage.smaller.map(String),
      ...(entry.kind === 'own' ? entry.smaller : []),
      ...own.filter(({ larger }) => larger.includes(key)).map(keyOf),
    ]),
  };
}

const languageNeighbours = oncePer((language: Language) => {
  const lookup = neighbourLookup(language.links);
  return (entry: Entry): { readonly larger: readonly number[]; readonly smaller: readonly number[] } =>
    entry.kind === 'chosen' && entry.reference.id !== null
      ? lookup(entry.reference.id)
      : { larger: [], smaller: [] };
});
