import type { Language } from './language.ts';
import type { Link } from './link.ts';
import { CONFIDENCES, type Pattern, asterisks, confidenceName } from './pattern.ts';
import { scaleTitle } from './scale.ts';

/** What the cards' colour or emphasis tells. */
export type Lens =
  | { readonly kind: 'scale' }
  | { readonly kind: 'confidence' }
  | { readonly kind: 'ai' }
  | { readonly kind: 'links' }
  | { readonly kind: 'tag'; readonly tag: string };

/** One line of a legend. */
export interface LegendEntry {
  readonly label: string;
  /** Its place in the legend, from 0; the patterns' buckets refer to it. */
  readonly bucket: number;
  /** How many patterns are in it. */
  readonly count: number;
}

/** What a lens shows: every pattern is in exactly one bucket. */
export interface LensView {
  /** The bucket of each pattern, by id. */
  readonly bucketOf: ReadonlyMap<number, number>;
  /**
   * In order of the buckets:
   * - scale: the scales as the language has them, so that the bucket is the position that `hueOf` takes;
   * - confidence: invariant, likely, hypothesis;
   * - ai: changed by AI, not changed;
   * - links: by the number of larger and smaller patterns together, in steps that double, from none to the most;
   * - tag: with the tag, without it.
   * Unwritten patterns have a scale and links; for the other lenses they have a bucket of their own, the last, if any.
   */
  readonly legend: readonly LegendEntry[];
  /** For confidence, the links of `leaningLinks`; else none. */
  readonly leaning: readonly Link[];
}

/** Looks at a language through a lens. */
export function lookThrough(language: Language, lens: Lens): LensView {
  const leaning = lens.kind === 'confidence' ? leaningLinks(language) : [];
  return { ...sort(language, ...bucketsOf(language, lens)), leaning };
}

/**
 * The links in which a well-supported pattern leans on a hypothesis. A smaller pattern completes a larger one, so the
 * larger one leans on it: it is as sound as what completes it. These are the links from a larger invariant (2) to a
 * smaller hypothesis (0), in the language's order. An unwritten pattern claims nothing and is in none.
 */
export function leaningLinks(language: Language): readonly Link[] {
  const written = language.patterns.filter((pattern) => pattern.status === 'written');
  const confidence = new Map(written.map((pattern) => [pattern.id, pattern.confidence]));
  return language.links.filter(
    ({ larger, smaller }) => confidence.get(larger) === 2 && confidence.get(smaller) === 0,
  );
}

/** The labels of a lens, and which of them a pattern has. */
type Buckets = readonly [labels: readonly string[], bucket: (pattern: Pattern) => number];

function bucketsOf(language: Language, lens: Lens): Buckets {
  switch (lens.kind) {
    case 'scale': {
      const position = new Map(language.scales.map(({ number }, index) => [number, index]));
      return [language.scales.map(scaleTitle), ({ scale }) => position.get(scale) ?? 0];
    }
    case 'confidence':
      return forWritten(
        language,
        CONFIDENCES.map((confidence) => `${confidenceName(confidence)} ${'*'.repeat(confidence)}`.trim()),
        (pattern) => 2 - asterisks(pattern).length,
      );
    case 'ai':
      return forWritten(language, ['AI changes its forces', 'Not changed by AI'], (pattern) =>
        pattern.status === 'written' && pattern.ai ? 0 : 1,
      );
    case 'links':
      return byLinks(language);
    case 'tag':
      return forWritten(language, [`Tagged “${lens.tag}”`, `Not tagged “${lens.tag}”`], (pattern) =>
        pattern.status === 'written' && pattern.tags.includes(lens.tag) ? 0 : 1,
      );
  }
}

function forWritten(
  language: Language,
  labels: readonly string[],
  bucket: (pattern: Pattern) => number,
): Buckets {
  if (language.patterns.every(({ status }) => status === 'written')) return [labels, bucket];
  return [
    [...labels, 'Not written yet'],
    (pattern) => (pattern.status === 'unwritten' ? labels.length : bucket(pattern)),
  ];
}

/** The most links that each bucket has: 0, 1–2, 3–5, 6–10, 11–20, 21–40… */
const LINK_STEPS = [0, 2, 5, 10, 20, 40, 80, 160];

function byLinks(language: Language): Buckets {
  const counts = new Map<number, number>();
  for (const link of language.links) {
    for (const id of [link.larger, link.smaller]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const stepOf = (count: number) => {
    const step = LINK_STEPS.findIndex((most) => count <= most);
    return step === -1 ? LINK_STEPS.length : step;
  };
  const highest = stepOf([...counts.values()].reduce((most, count) => Math.max(most, count), 0));
  const labels = Array.from({ length: highest + 1 }, (_, step) => {
    if (step === 0) return 'No links';
    const least = (LINK_STEPS[step - 1] ?? 0) + 1;
    const most = LINK_STEPS[step];
    return most === undefined ? `${least} links and more` : `${least}–${most} links`;
  });
  return [labels, ({ id }) => stepOf(counts.get(id) ?? 0)];
}

function sort(
  language: Language,
  labels: readonly string[],
  bucket: (pattern: Pattern) => number,
): Omit<LensView, 'leaning'> {
  const bucketOf = new Map(language.patterns.map((pattern) => [pattern.id, bucket(pattern)]));
  const counts = labels.map(() => 0);
  for (const found of bucketOf.values()) counts[found] = (counts[found] ?? 0) + 1;
  return {
    bucketOf,
    legend: labels.map((label, index) => ({ label, bucket: index, count: counts[index] ?? 0 })),
  };
}
