import { nextOwnNumber } from './changes.ts';
import {
  type Entry,
  type EntryKey,
  type GuidedPlace,
  type Project,
  type SetAside,
  keyOf,
  keyOfReference,
  ownKey,
} from './project.ts';

/** A text that two sides changed in different ways, of which one line can have only one. */
export interface MergeConflict {
  /** The key of the entry concerned; null for the project itself. */
  readonly key: EntryKey | null;
  readonly field: string;
  /** What the other side has, which was not taken. */
  readonly theirs: string;
}

/** A project with the changes of two sides. */
export interface Merged {
  readonly project: Project;
  /** Empty if nothing of either side is missing. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Joins the changes that two sides made to the same project. What one side changed is taken; of a long text that both
 * changed, both versions are kept, one below the other; of anything else that both changed, ours is taken, and theirs is
 * a conflict. What one side removed and the other changed stays.
 */
export function mergeProjects(base: Project, ours: Project, theirs: Project): Merged {
  const conflicts: MergeConflict[] = [];
  const mine = withOwnNumbers(base, ours, theirs);
  const head = joinFields(
    { title: base.title, purpose: base.purpose, from: base.from, order: base.order },
    { title: mine.title, purpose: mine.purpose, from: mine.from, order: mine.order },
    { title: theirs.title, purpose: theirs.purpose, from: theirs.from, order: theirs.order },
    null,
    conflicts,
  );
  const entries = joinLists(base.entries, mine.entries, theirs.entries, keyOf, (before, our, their) =>
    joinFields<Entry>(before ?? our, our, their, keyOf(our), conflicts),
  );
  const keys = new Set(entries.map(keyOf));
  const asideKey = ({ reference }: SetAside) => keyOfReference(reference);
  const setAside = joinLists(base.setAside, mine.setAside, theirs.setAside, asideKey, (before, our, their) =>
    joinFields(before ?? our, our, their, asideKey(our), conflicts),
  ).filter((aside) => !keys.has(asideKey(aside)));
  return {
    project: { ...head, entries, setAside, guided: joinPlaces(base.guided, mine.guided, theirs.guided) },
    conflicts,
  };
}

/** Gives the own patterns that both sides added under the same number another one on our side. */
function withOwnNumbers(base: Project, ours: Project, theirs: Project): Project {
  const known = new Set(base.entries.map(keyOf));
  const theirNew = new Set(theirs.entries.map(keyOf).filter((key) => !known.has(key)));
  const clashes = ours.entries.filter((entry) => {
    const key = keyOf(entry);
    const same = theirs.entries.find((other) => keyOf(other) === key);
    return entry.kind === 'own' && theirNew.has(key) && !isEqual(entry, same);
  });
  let free = nextOwnNumber([...ours.entries, ...theirs.entries]);
  const renamed = new Map(clashes.map((entry) => [keyOf(entry), free++]));
  if (renamed.size === 0) return ours;
  const key = (before: EntryKey) => {
    const number = renamed.get(before);
    return number === undefined ? before : ownKey(number);
  };
  const { at, looked, skipped } = ours.guided;
  return {
    ...ours,
    entries: ours.entries.map((entry) =>
      entry.kind === 'chosen'
        ? entry
        : {
            ...entry,
            number: renamed.get(keyOf(entry)) ?? entry.number,
            larger: entry.larger.map(key),
            smaller: entry.smaller.map(key),
          },
    ),
    guided: { at: at === null ? null : key(at), looked: looked.map(key), skipped: skipped.map(key) },
  };
}

/** Fields that have several paragraphs, so that two versions can stand below each other. */
const LONG = new Set(['purpose', 'note', 'why', 'problem', 'solution', 'text']);

function joinFields<T extends object>(
  base: T,
  ours: T,
  theirs: T,
  key: EntryKey | null,
  conflicts: MergeConflict[],
): T {
  const join = (field: string, before: unknown, our: unknown, their: unknown): unknown => {
    if (isEqual(our, their) || isEqual(their, before)) return our;
    if (isEqual(our, before)) return their;
    if (Array.isArray(before) && Array.isArray(our) && Array.isArray(their))
      return joinLists<string>(before, our, their, String, (_, value) => value);
    if (LONG.has(field)) return joinTexts(String(our), String(their));
    conflicts.push({ key, field, theirs: typeof their === 'string' ? their : JSON.stringify(their) });
    return our;
  };
  const before = new Map(Object.entries(base));
  const their = new Map(Object.entries(theirs));
  return Object.fromEntries(
    Object.entries(ours).map(([field, our]) => [
      field,
      join(field, before.get(field), our, their.get(field)),
    ]),
  ) as T;
}

function joinTexts(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${theirs}\n\n${ours}`;
}

/** Joins two lists in the order of the side that changed it, ours first. */
function joinLists<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  keyFor: (item: T) => string,
  join: (before: T | undefined, our: T, their: T) => T,
): readonly T[] {
  const [before, our, their] = [base, ours, theirs].map(
    (list) => new Map(list.map((item) => [keyFor(item), item])),
  );
  const all = (list: readonly T[]) => list.map(keyFor);
  const known = (list: readonly T[]) => all(list).filter((key) => before?.has(key));
  const isOrderTheirs =
    isEqual(all(ours), all(base)) || (isEqual(known(ours), all(base)) && !isEqual(known(theirs), all(base)));
  const [first, second] = isOrderTheirs ? [theirs, ours] : [ours, theirs];
  const keys = new Set([...first, ...second].map(keyFor));
  return [...keys].flatMap((key) => {
    const [was, mine, other] = [before?.get(key), our?.get(key), their?.get(key)];
    if (mine !== undefined && other !== undefined) return [join(was, mine, other)];
    const left = mine ?? other;
    // One side has it no more. It goes, unless the other side changed it.
    if (left === undefined || (was !== undefined && isEqual(was, left))) return [];
    return [left];
  });
}

function joinPlaces(base: GuidedPlace, ours: GuidedPlace, theirs: GuidedPlace): GuidedPlace {
  const list = (name: 'looked' | 'skipped') =>
    joinLists<string>(base[name], ours[name], theirs[name], String, (_, key) => key);
  return {
    at: ours.at === base.at ? theirs.at : ours.at,
    looked: list('looked'),
    skipped: list('skipped'),
  };
}

/** Whether two parts of a project say the same. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [first, second] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return first.length === second.size && first.every(([key, value]) => isEqual(value, second.get(key)));
}
