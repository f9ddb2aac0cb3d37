import { type Language, patternLookup, slugLookup } from '../language.ts';
import { oncePer } from '../once-per.ts';
import { type Pattern, numberOf } from '../pattern.ts';
import { foldText } from '../words.ts';
import { cleanReference } from './clean-reference.ts';
import { type EntryKey, type Project, type Reference, keyOfReference } from './project.ts';

/** What became of a pattern that a project refers to. */
export type Change =
  | {
      /** It has the same name and another number, the same number and another name, or its number was not known. */
      readonly kind: 'renumbered' | 'renamed' | 'found';
      readonly before: Reference;
      readonly now: Reference;
    }
  | {
      /** The language has neither its number nor its name. */
      readonly kind: 'gone';
      readonly before: Reference;
    };

/** A project whose references are up to date with a language. */
export interface Recognised {
  /** The same object if nothing has changed. Patterns that are gone stay in it, with what is known of them. */
  readonly project: Project;
  /** In the order of the entries, then of the patterns set aside. */
  readonly changes: readonly Change[];
}

/** Returns a reference to a pattern as the language has it. */
export function referenceTo({ id, slug, name }: Pattern): Reference {
  return cleanReference({ id, slug, name });
}

/**
 * Finds the patterns of a project in a language that may have changed since. A name counts more than a number, because a
 * number may be given anew: a pattern is recognised by number and name, then by name alone, then by slug, then by number
 * alone. No two references become the same pattern. The number of a pattern that is gone is forgotten if another has it.
 */
export function recognise(project: Project, language: Language): Recognised {
  const references = referencesOf(project);
  const found = match(references, language);
  const changes: Change[] = [];
  const renewed = new Map<Reference, Reference>();
  const keys = new Map<EntryKey, EntryKey>();
  const taken = new Set<EntryKey>([...found.values()].map(({ id }) => String(id)));
  for (const before of references) {
    const pattern = found.get(before);
    const now = pattern ? referenceTo(pattern) : lost(before, taken);
    taken.add(keyOfReference(now));
    if (isSame(before, now) && pattern) continue;
    renewed.set(before, now);
    keys.set(keyOfReference(before), keyOfReference(now));
    if (!pattern) changes.push({ kind: 'gone', before });
    else if (numberOf(pattern) === null && before.name === now.name) continue;
    else if (before.id === null) changes.push({ kind: 'found', before, now });
    else if (before.id !== now.id) changes.push({ kind: 'renumbered', before, now });
    // A link of numbers alone gives no name, so nothing is new about it.
    else if (before.name !== '' && before.name !== now.name) changes.push({ kind: 'renamed', before, now });
  }
  const isUnchanged = [...renewed].every(([before, now]) => isSame(before, now));
  return { project: isUnchanged ? project : renew(project, renewed, keys), changes };
}

/**
 * Returns a project as files and links should hold it: patterns that the author of the language gives no number are known
 * by their slugs and names. `recognise` finds them again.
 */
export function withoutHandles(project: Project, language: Language): Project {
  const patterns = patternLookup(language);
  const renewed = new Map<Reference, Reference>();
  const keys = new Map<EntryKey, EntryKey>();
  for (const before of referencesOf(project)) {
    const pattern = before.id === null ? undefined : patterns.get(before.id);
    if (!pattern || numberOf(pattern) !== null || pattern.slug !== before.slug) continue;
    const now = { ...before, id: null };
    renewed.set(before, now);
    keys.set(keyOfReference(before), keyOfReference(now));
  }
  return renewed.size === 0 ? project : renew(project, renewed, keys);
}

function referencesOf(project: Project): readonly Reference[] {
  return [
    ...project.entries.flatMap((entry) => (entry.kind === 'chosen' ? [entry.reference] : [])),
    ...project.setAside.map(({ reference }) => reference),
  ];
}

function match(references: readonly Reference[], language: Language): ReadonlyMap<Reference, Pattern> {
  const found = new Map<Reference, Pattern>();
  const taken = new Set<number>();
  const byId = patternLookup(language);
  const byName = nameLookup(language);
  const bySlug = slugLookup(language);
  const ways: readonly ((reference: Reference) => Pattern | undefined)[] = [
    ({ id, name }) => {
      const pattern = id === null ? undefined : byId.get(id);
      return pattern && foldText(pattern.name) === foldText(name) ? pattern : undefined;
    },
    ({ name }) => byName.get(foldText(name)),
    ({ slug }) => bySlug.get(slug),
    ({ id }) => {
      const pattern = id === null ? undefined : byId.get(id);
      // The id of a pattern without a number may stand for another one the next time.
      return pattern && numberOf(pattern) === null ? undefined : pattern;
    },
  ];
  for (const way of ways)
    for (const reference of references) {
      const pattern = found.has(reference) ? undefined : way(reference);
      if (!pattern || taken.has(pattern.id)) continue;
      found.set(reference, pattern);
      taken.add(pattern.id);
    }
  return found;
}

/** Patterns by folded name. A name that several patterns have recognises none. */
const nameLookup = oncePer((language: Language): ReadonlyMap<string, Pattern> => {
  const found = new Map<string, Pattern | null>();
  for (const pattern of language.patterns) {
    const name = foldText(pattern.name);
    if (name !== '') found.set(name, found.has(name) ? null : pattern);
  }
  return new Map([...found].flatMap(([name, pattern]) => (pattern ? [[name, pattern]] : [])));
});

/** Returns the reference to a pattern that is gone, under a key that no other has. */
function lost(before: Reference, taken: ReadonlySet<EntryKey>): Reference {
  let now = before;
  for (let copy = 1; taken.has(keyOfReference(now)); copy++)
    now = { ...before, id: null, slug: copy === 1 ? before.slug : `${before.slug}-${copy}` };
  return now;
}

function isSame(a: Reference, b: Reference): boolean {
  return a.id === b.id && a.slug === b.slug && a.name === b.name;
}

function renew(
  project: Project,
  renewed: ReadonlyMap<Reference, Reference>,
  keys: ReadonlyMap<EntryKey, EntryKey>,
): Project {
  const key = (before: EntryKey) => keys.get(before) ?? before;
  const all = (before: readonly EntryKey[]) => [...new Set(before.map(key))];
  const reference = (before: Reference) => renewed.get(before) ?? before;
  const { at, looked, skipped } = project.guided;
  return {
    ...project,
    entries: project.entries.map((entry) =>
      entry.kind === 'chosen'
        ? { ...entry, reference: reference(entry.reference) }
        : { ...entry, larger: all(entry.larger), smaller: all(entry.smaller) },
    ),
    setAside: project.setAside.map((aside) => ({ ...aside, reference: reference(aside.reference) })),
    guided: { at: at === null ? null : key(at), looked: all(looked), skipped: all(skipped) },
  };
}
