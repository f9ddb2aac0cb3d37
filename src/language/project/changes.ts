import { cleanKeys } from './clean-keys.ts';
import { cleanReference } from './clean-reference.ts';
import { cleanLine, cleanName, cleanText } from './clean-text.ts';
import {
  type Entry,
  type EntryKey,
  type Origin,
  type OwnEntry,
  type Project,
  type ProjectOrder,
  type Reference,
  type SetAside,
  type State,
  findEntry,
  keyOf,
  keyOfReference,
  ownKey,
} from './project.ts';

/** Adds a pattern at the end. One that was set aside is so no more. A pattern that is chosen already stays as it is. */
export function choose(project: Project, reference: Reference): Project {
  const clean = cleanReference(reference);
  const key = keyOfReference(clean);
  if (findEntry(project, key)) return project;
  return {
    ...project,
    entries: [...project.entries, { kind: 'chosen', reference: clean, state: null, note: '', carer: '' }],
    setAside: withoutKey(project.setAside, key),
  };
}

/** Takes an entry out. Links of own patterns to it stay, so that choosing it again restores them. */
export function remove(project: Project, key: EntryKey): Project {
  if (!findEntry(project, key)) return project;
  return { ...project, entries: project.entries.filter((entry) => keyOf(entry) !== key) };
}

/** Leaves a pattern out and says why. If it was chosen, it is taken out. */
export function setAside(project: Project, reference: Reference, why: string): Project {
  const clean = cleanReference(reference);
  const key = keyOfReference(clean);
  const aside: SetAside = { reference: clean, why: cleanText(why) };
  const at = project.setAside.findIndex((other) => keyOfReference(other.reference) === key);
  return {
    ...remove(project, key),
    setAside: at === -1 ? [...project.setAside, aside] : project.setAside.with(at, aside),
  };
}

/** Forgets that a pattern was set aside. */
export function considerAgain(project: Project, key: EntryKey): Project {
  const left = withoutKey(project.setAside, key);
  return left.length === project.setAside.length ? project : { ...project, setAside: left };
}

function withoutKey(aside: readonly SetAside[], key: EntryKey): readonly SetAside[] {
  return aside.filter(({ reference }) => keyOfReference(reference) !== key);
}

/** What can be changed of the project itself. */
export interface Heading {
  readonly title?: string;
  readonly purpose?: string;
  readonly from?: Origin;
}

/** Changes title, purpose or origin. */
export function describe(project: Project, { title, purpose, from }: Heading): Project {
  return {
    ...project,
    ...(title === undefined ? {} : { title: cleanLine(title) }),
    ...(purpose === undefined ? {} : { purpose: cleanText(purpose) }),
    ...(from === undefined
      ? {}
      : { from: { title: cleanLine(from.title), address: cleanLine(from.address) } }),
  };
}

/** What can be changed of any entry. */
export interface Remark {
  readonly state?: State | null;
  readonly note?: string;
  readonly carer?: string;
}

/** Changes state, note or carer of an entry. */
export function remark(project: Project, key: EntryKey, { state, note, carer }: Remark): Project {
  return mapEntry(project, key, (entry) => ({
    ...entry,
    ...(state === undefined ? {} : { state }),
    ...(note === undefined ? {} : { note: cleanText(note) }),
    ...(carer === undefined ? {} : { carer: cleanLine(carer) }),
  }));
}

/** What a pattern of one's own consists of. */
export type OwnPattern = Pick<OwnEntry, 'name' | 'problem' | 'solution' | 'text' | 'larger' | 'smaller'>;

/** Adds a pattern of one's own at the end, under the next free number. What is not given is empty. */
export function addOwn(project: Project, pattern: Partial<OwnPattern>): Project {
  const number = nextOwnNumber(project.entries);
  const entry: OwnEntry = {
    kind: 'own',
    number,
    name: '',
    problem: '',
    solution: '',
    text: '',
    larger: [],
    smaller: [],
    state: null,
    note: '',
    carer: '',
    ...cleanOwn(pattern, ownKey(number)),
  };
  return { ...project, entries: [...project.entries, entry] };
}

/** Returns the number that the next own pattern gets. */
export function nextOwnNumber(entries: readonly Entry[]): number {
  return Math.max(0, ...entries.map((entry) => (entry.kind === 'own' ? entry.number : 0))) + 1;
}

/** Rewrites parts of a pattern of one's own. */
export function rewriteOwn(project: Project, key: EntryKey, change: Partial<OwnPattern>): Project {
  return mapEntry(project, key, (entry) =>
    entry.kind === 'own' ? { ...entry, ...cleanOwn(change, key) } : entry,
  );
}

/** @param key The key of the pattern itself, to which it has no link. */
function cleanOwn(
  { name, problem, solution, text, larger, smaller }: Partial<OwnPattern>,
  key: EntryKey,
): Partial<OwnPattern> {
  return {
    ...(name === undefined ? {} : { name: cleanName(name) }),
    ...(problem === undefined ? {} : { problem: cleanText(problem) }),
    ...(solution === undefined ? {} : { solution: cleanText(solution) }),
    ...(text === undefined ? {} : { text: cleanText(text) }),
    ...(larger === undefined ? {} : { larger: cleanKeys(larger, key) }),
    ...(smaller === undefined ? {} : { smaller: cleanKeys(smaller, key) }),
  };
}

/**
 * Moves an entry before another, or to the end, and orders the entries by hand from then on.
 *
 * @param shown All keys in the order in which they are shown (`inOrder`), which becomes the order by hand.
 */
export function moveBefore(
  project: Project,
  key: EntryKey,
  before: EntryKey | null,
  shown: readonly EntryKey[],
): Project {
  const moved = findEntry(project, key);
  if (!moved || before === key) return project;
  const place = new Map(shown.map((other, at) => [other, at]));
  const rank = (entry: Entry) => place.get(keyOf(entry)) ?? Infinity;
  const others = project.entries
    .filter((entry) => entry !== moved)
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  const at = others.findIndex((entry) => keyOf(entry) === before);
  return {
    ...project,
    order: 'by-hand',
    entries: others.toSpliced(at === -1 ? others.length : at, 0, moved),
  };
}

/** Chooses how the entries are ordered. The order by hand is kept for another time. */
export function orderBy(project: Project, order: ProjectOrder): Project {
  return order === project.order ? project : { ...project, order };
}

function mapEntry(project: Project, key: EntryKey, change: (entry: Entry) => Entry): Project {
  const at = project.entries.findIndex((entry) => keyOf(entry) === key);
  const entry = project.entries[at];
  return entry === undefined ? project : { ...project, entries: project.entries.with(at, change(entry)) };
}
