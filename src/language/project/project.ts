import { slugOf } from '../pattern.ts';

/**
 * Identifies an entry of a project: `13` for a pattern with a number, `~stand-up` for one that is known by its slug
 * alone, `own-1` for a pattern of one's own.
 */
export type EntryKey = string;

/** Names a pattern of a language so that it is recognised when the language changes. */
export interface Reference {
  /** Its number; null if it is known by its slug and name alone. */
  readonly id: number | null;
  readonly slug: string;
  readonly name: string;
}

/** How far a pattern is used; null if nobody has said. */
export type State = 'adopted' | 'trying' | 'planned';

/** All states, the strongest first. */
export const STATES: readonly State[] = ['adopted', 'trying', 'planned'];

/** What a project says of any of its patterns. Note and carer are empty if nobody has said anything. */
interface Remarks {
  readonly state: State | null;
  /** How we do it here. It may have several paragraphs of Markdown. */
  readonly note: string;
  /** Who cares for it. */
  readonly carer: string;
}

/** A pattern of the language that was chosen for a project. */
export interface ChosenEntry extends Remarks {
  readonly kind: 'chosen';
  readonly reference: Reference;
}

/** A pattern in words of one's own. */
export interface OwnEntry extends Remarks {
  readonly kind: 'own';
  /** A whole number from 1, unique among the own patterns of its project. */
  readonly number: number;
  readonly name: string;
  readonly problem: string;
  readonly solution: string;
  /** Anything else, as Markdown. */
  readonly text: string;
  /** The larger patterns that it helps to complete. They need not be chosen. */
  readonly larger: readonly EntryKey[];
  /** The smaller patterns that complete it. They need not be chosen. */
  readonly smaller: readonly EntryKey[];
}

export type Entry = ChosenEntry | OwnEntry;

/** A pattern that was considered and left out. */
export interface SetAside {
  readonly reference: Reference;
  /** Why it was left out, or empty. */
  readonly why: string;
}

/** Where someone is in the guided way through a language. */
export interface GuidedPlace {
  /** The pattern that is being looked at; null before the start and at the end. */
  readonly at: EntryKey | null;
  /** The patterns whose smaller patterns have been considered. */
  readonly looked: readonly EntryKey[];
  /** The patterns that are left for later. */
  readonly skipped: readonly EntryKey[];
}

/** How the entries of a project are ordered: by scale, or as their list says. */
export type ProjectOrder = 'large-to-small' | 'by-hand';

/** The language from which a project chose its patterns. */
export interface Origin {
  readonly title: string;
  /** The address of its site, or empty. */
  readonly address: string;
}

/**
 * A language of one's own: the patterns that a project chose, with its remarks, and its own patterns. Every text in it
 * is clean (see `clean-text.ts`), and no two entries have the same key.
 */
export interface Project {
  readonly title: string;
  /** What it is for. It may have several paragraphs of Markdown. */
  readonly purpose: string;
  readonly from: Origin;
  readonly order: ProjectOrder;
  /** In the order by hand. `inOrder` returns them as they are shown. */
  readonly entries: readonly Entry[];
  /** None of them is an entry as well. */
  readonly setAside: readonly SetAside[];
  readonly guided: GuidedPlace;
}

/** A guided way that has not begun. */
export const NOT_BEGUN: GuidedPlace = { at: null, looked: [], skipped: [] };

/** A project without patterns. */
export function emptyProject(title: string, from: Origin): Project {
  return {
    title,
    purpose: '',
    from,
    order: 'large-to-small',
    entries: [],
    setAside: [],
    guided: NOT_BEGUN,
  };
}

/** Returns the key of an entry. */
export function keyOf(entry: Entry): EntryKey {
  return entry.kind === 'own' ? ownKey(entry.number) : keyOfReference(entry.reference);
}

/** Returns the key of a pattern of the language. */
export function keyOfReference({ id, slug }: Pick<Reference, 'id' | 'slug'>): EntryKey {
  return id === null ? `~${slug}` : String(id);
}

/** Returns the key of a pattern of one's own. */
export function ownKey(number: number): EntryKey {
  return `own-${number}`;
}

/** Returns the name of an entry. */
export function nameOf(entry: Entry): string {
  return entry.kind === 'own' ? entry.name : entry.reference.name;
}

/** Returns the entry with this key. */
export function findEntry(project: Project, key: EntryKey): Entry | undefined {
  return project.entries.find((entry) => keyOf(entry) === key);
}

/** Returns a reference to a pattern whose slug follows from its number and name. */
export function referTo(id: number | null, name: string): Reference {
  return { id, slug: usualSlug(id, name), name };
}

/** Returns the slug that a pattern with this number and name usually has. */
export function usualSlug(id: number | null, name: string): string {
  return id === null ? slugOf(0, name).replace(/^000-?/, '') : slugOf(id, name);
}
