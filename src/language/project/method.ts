import type { Reason } from '../body.ts';
import { type Language, patternLookup } from '../language.ts';
import { inOrder } from './in-order.ts';
import {
  type EntryKey,
  type GuidedPlace,
  type Project,
  findEntry,
  keyOf,
  keyOfReference,
} from './project.ts';
import { neighboursOf } from './project-links.ts';

/**
 * The way of choosing that “A Pattern Language” (1977) describes in “Choosing a language for your project”: begin with
 * the pattern that best describes the project; tick its smaller patterns; go to the next highest pattern that is ticked,
 * and do the same until there is none. Larger patterns are ticked only by those who can help to create them.
 */
export function goTo(project: Project, key: EntryKey): Project {
  if (project.guided.at === key) return project;
  return withPlace(project, { at: key, skipped: project.guided.skipped.filter((other) => other !== key) });
}

/** Says that the smaller patterns of a pattern have been considered, and goes to the next pattern. */
export function finish(project: Project, language: Language, key: EntryKey): Project {
  const { looked, skipped } = project.guided;
  return goOn(
    withPlace(project, {
      looked: looked.includes(key) ? looked : [...looked, key],
      skipped: skipped.filter((other) => other !== key),
    }),
    language,
  );
}

/** Leaves a pattern for later, and goes to the next one. */
export function skip(project: Project, language: Language, key: EntryKey): Project {
  const { skipped } = project.guided;
  const others = skipped.filter((other) => other !== key);
  return goOn(withPlace(project, { skipped: [...others, key] }), language);
}

/** Says that a pattern is to be looked at once more, and goes to it. */
export function comeBack(project: Project, key: EntryKey): Project {
  return goTo(withPlace(project, { looked: project.guided.looked.filter((other) => other !== key) }), key);
}

function goOn(project: Project, language: Language): Project {
  return withPlace(project, { at: nextToLookAt(project, language) });
}

function withPlace(project: Project, change: Partial<GuidedPlace>): Project {
  return { ...project, guided: { ...project.guided, ...change } };
}

/**
 * Returns the largest entry that was not looked at yet. Those left for later follow, the earliest first. Null if all
 * were looked at.
 */
export function nextToLookAt(project: Project, language: Language): EntryKey | null {
  const { looked, skipped } = project.guided;
  const open = inOrder({ ...project, order: 'large-to-small' }, language)
    .map(keyOf)
    .filter((key) => !looked.includes(key));
  return open.find((key) => !skipped.includes(key)) ?? skipped.find((key) => open.includes(key)) ?? null;
}

/** How many entries were looked at, and how many there are. */
export function progressOf(project: Project): { readonly looked: number; readonly all: number } {
  const keys = project.entries.map(keyOf);
  const looked = new Set(project.guided.looked);
  return { looked: keys.filter((key) => looked.has(key)).length, all: keys.length };
}

/** A neighbour of the pattern that is being looked at. */
export interface Offer {
  readonly key: EntryKey;
  readonly name: string;
  readonly standing: 'chosen' | 'set aside' | 'open';
  /** A sentence that says what it adds: of the larger pattern if there is one, otherwise of the smaller. Or null. */
  readonly sentence: string | null;
}

/** What is offered at one pattern. */
export interface GuidedStep {
  readonly key: EntryKey;
  /** The smaller patterns, to be chosen unless there is a reason not to. */
  readonly smaller: readonly Offer[];
  /** The larger patterns, to be chosen only if the project can help to create them. */
  readonly larger: readonly Offer[];
}

/**
 * Returns what is offered at an entry; null for an unknown one.
 *
 * @param reasons The reasons for its links; null while they are not loaded.
 */
export function stepAt(
  project: Project,
  language: Language,
  key: EntryKey,
  reasons: readonly Reason[] | null,
): GuidedStep | null {
  const entry = findEntry(project, key);
  if (!entry) return null;
  const { larger, smaller } = neighboursOf(project, language, entry);
  const id = entry.kind === 'chosen' ? entry.reference.id : null;
  const aside = new Set(project.setAside.map(({ reference }) => keyOfReference(reference)));
  const offer = (other: EntryKey, isSmaller: boolean): readonly Offer[] => {
    const chosen = findEntry(project, other);
    const pattern = patternLookup(language).get(Number(other));
    const name = chosen?.kind === 'own' ? chosen.name : pattern?.name;
    if (name === undefined) return [];
    const mentions =
      reasons?.find((reason) => reason.of === id && reason.other === Number(other))?.mentions ?? [];
    const largerEnd = isSmaller ? id : Number(other);
    return [
      {
        key: other,
        name,
        standing: chosen ? 'chosen' : aside.has(other) ? 'set aside' : 'open',
        sentence: (mentions.find(({ by }) => by === largerEnd) ?? mentions[0])?.sentence ?? null,
      },
    ];
  };
  return {
    key,
    smaller: smaller.flatMap((other) => offer(other, true)),
    larger: larger.flatMap((other) => offer(other, false)),
  };
}
