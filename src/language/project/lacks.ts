import { counted } from '../counted.ts';
import { type Language, patternLookup } from '../language.ts';
import { CONFIDENCES, type Confidence } from '../pattern.ts';
import { type Entry, type EntryKey, type Project, keyOf, keyOfReference, nameOf } from './project.ts';
import { type ProjectLinkEnds, linksOf } from './project-links.ts';

/** A pattern that is not chosen, with the chosen ones that it would complete. */
export interface CalledFor {
  readonly id: number;
  readonly name: string;
  /** The chosen larger patterns, at least two. */
  readonly by: readonly EntryKey[];
}

/** An invariant that stands on patterns of which nobody is sure. */
export interface Leaning {
  readonly key: EntryKey;
  /** All of its chosen smaller patterns. Each is a hypothesis. */
  readonly on: readonly EntryKey[];
}

/** What a project might consider. It is information, not a list of faults. */
export interface Lacks {
  /** Entries that have neither a larger nor a smaller entry. */
  readonly alone: readonly EntryKey[];
  /** Those most called for first. Patterns set aside are left out, because somebody decided on them. */
  readonly calledFor: readonly CalledFor[];
  /** How many chosen patterns have each confidence, the strongest first. Own, unwritten and unrated patterns have none. */
  readonly confidence: readonly { readonly confidence: Confidence; readonly count: number }[];
  readonly leaning: readonly Leaning[];
  /** Links between two entries. */
  readonly kept: readonly ProjectLinkEnds[];
  /** Links from an entry to a pattern that is none. */
  readonly cut: readonly ProjectLinkEnds[];
}

/** Finds what a project lacks, in time linear in the links of the language. */
export function lacksOf(project: Project, language: Language): Lacks {
  const patterns = patternLookup(language);
  const entries = new Map(project.entries.map((entry) => [keyOf(entry), entry]));
  const aside = new Set(project.setAside.map(({ reference }) => keyOfReference(reference)));
  const links = linksOf(project, language);
  const kept = links.filter(({ larger, smaller }) => entries.has(larger) && entries.has(smaller));
  const linked = new Set(kept.flatMap(({ larger, smaller }) => [larger, smaller]));
  const cut = links.filter(({ larger, smaller }) => entries.has(larger) !== entries.has(smaller));

  const callers = new Map<EntryKey, EntryKey[]>();
  for (const { larger, smaller } of cut)
    if (entries.has(larger) && !aside.has(smaller))
      callers.set(smaller, [...(callers.get(smaller) ?? []), larger]);
  const calledFor = [...callers].flatMap(([key, by]): CalledFor[] => {
    const pattern = patterns.get(Number(key));
    return pattern && by.length > 1 ? [{ id: pattern.id, name: pattern.name, by }] : [];
  });

  const confidenceOf = (entry: Entry | undefined): Confidence | null => {
    const pattern = entry?.kind === 'chosen' ? patterns.get(entry.reference.id ?? 0) : undefined;
    return pattern?.status === 'written' && !pattern.isUnrated ? pattern.confidence : null;
  };
  const supports = new Map<EntryKey, EntryKey[]>();
  for (const { larger, smaller } of kept) supports.set(larger, [...(supports.get(larger) ?? []), smaller]);
  const leaning = [...supports].flatMap(([key, on]): Leaning[] =>
    confidenceOf(entries.get(key)) === 2 && on.every((other) => confidenceOf(entries.get(other)) === 0)
      ? [{ key, on }]
      : [],
  );
  const all = project.entries.map(confidenceOf);
  return {
    alone: [...entries.keys()].filter((key) => !linked.has(key)),
    calledFor: calledFor.toSorted((a, b) => b.by.length - a.by.length || a.id - b.id),
    confidence: CONFIDENCES.map((confidence) => ({
      confidence,
      count: all.filter((other) => other === confidence).length,
    })),
    leaning,
    kept,
    cut,
  };
}

/** A sentence about what a project might consider. */
export interface Advice {
  readonly kind: 'alone' | 'called-for' | 'confidence' | 'leaning' | 'links';
  readonly words: string;
  /** The patterns that the sentence is about. */
  readonly about: readonly EntryKey[];
}

/** Puts what a project lacks into words. */
export function adviceOn(project: Project, lacks: Lacks): readonly Advice[] {
  const names = new Map(project.entries.map((entry) => [keyOf(entry), nameOf(entry)]));
  const list = (keys: readonly EntryKey[]) => inWords(keys.map((key) => `“${names.get(key) ?? key}”`));
  const count = (wanted: Confidence) =>
    lacks.confidence.find(({ confidence }) => confidence === wanted)?.count ?? 0;
  const known = lacks.confidence.reduce((sum, each) => sum + each.count, 0);
  const hypotheses = count(0);
  return [
    ...lacks.calledFor.map(({ id, name, by }): Advice => ({
      kind: 'called-for',
      words: `${list(by)} call for “${name}”. It may be worth a look.`,
      about: [String(id), ...by],
    })),
    ...lacks.alone.map((key): Advice => ({
      kind: 'alone',
      words: `${list([key])} stands alone: nothing larger or smaller is chosen with it. A neighbour may help it.`,
      about: [key],
    })),
    ...lacks.leaning.map(({ key, on }): Advice => ({
      kind: 'leaning',
      words: `${list([key])} is an invariant, and here it rests on ${on.length === 1 ? 'a hypothesis' : 'hypotheses'}: ${list(on)}. Watch how ${on.length === 1 ? 'it works' : 'they work'} out.`,
      about: [key, ...on],
    })),
    ...(hypotheses === 0
      ? []
      : [
          {
            kind: 'confidence',
            words: `${hypotheses} of ${counted(known, 'pattern')} ${hypotheses === 1 ? 'is a hypothesis' : 'are hypotheses'}: try ${hypotheses === 1 ? 'it' : 'them'} with care.`,
            about: [],
          } as const,
        ]),
    ...(lacks.kept.length + lacks.cut.length === 0
      ? []
      : [
          {
            kind: 'links',
            words: `${counted(lacks.kept.length, 'link')} between your patterns; ${counted(lacks.cut.length, 'link')} to patterns that are not chosen.`,
            about: [],
          } as const,
        ]),
  ];
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
