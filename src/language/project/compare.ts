import { foldText } from '../words.ts';
import { type Entry, type EntryKey, type Project, keyOf, keyOfReference, nameOf } from './project.ts';

/** An entry that two projects share. */
export interface Shared {
  readonly first: Entry;
  readonly second: Entry;
  /** What the two say differently of it. */
  readonly differs: readonly ('state' | 'note' | 'carer' | 'words')[];
}

/** Two projects beside each other. Each list is in the order of the first project that has its entries. */
export interface Comparison {
  readonly shared: readonly Shared[];
  readonly onlyFirst: readonly Entry[];
  readonly onlySecond: readonly Entry[];
  /** Patterns that one project chose and the other set aside, by key. */
  readonly disputed: readonly EntryKey[];
}

/**
 * Compares two projects that are up to date with the same language (`recognise`). Chosen patterns are the same if their
 * keys are, own patterns if their names are.
 */
export function compareProjects(first: Project, second: Project): Comparison {
  const seconds = new Map(second.entries.map((entry) => [sameness(entry), entry]));
  const firsts = new Set(first.entries.map(sameness));
  const chosen = new Set([...first.entries, ...second.entries].map(keyOf));
  const aside = [...first.setAside, ...second.setAside].map(({ reference }) => keyOfReference(reference));
  return {
    shared: first.entries.flatMap((entry) => {
      const other = seconds.get(sameness(entry));
      return other ? [{ first: entry, second: other, differs: differences(entry, other) }] : [];
    }),
    onlyFirst: first.entries.filter((entry) => !seconds.has(sameness(entry))),
    onlySecond: second.entries.filter((entry) => !firsts.has(sameness(entry))),
    disputed: [...new Set(aside)].filter((key) => chosen.has(key)),
  };
}

function sameness(entry: Entry): string {
  return entry.kind === 'own' ? `own ${foldText(nameOf(entry))}` : keyOf(entry);
}

function differences(a: Entry, b: Entry): Shared['differs'] {
  const words = (entry: Entry) =>
    entry.kind === 'own' ? JSON.stringify([entry.problem, entry.solution, entry.text]) : '';
  return [
    ...(a.state === b.state ? [] : (['state'] as const)),
    ...(a.note === b.note ? [] : (['note'] as const)),
    ...(a.carer === b.carer ? [] : (['carer'] as const)),
    ...(words(a) === words(b) ? [] : (['words'] as const)),
  ];
}
