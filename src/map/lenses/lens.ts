import type { Language } from '../../language/language.ts';
import type { Link } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import { BORDERS, type Border } from '../drawing/card-look.ts';

/** What the cards' colour or emphasis tells. */
export interface Lens {
  /** The name in the address. */
  readonly id: string;
  readonly label: string;
  /** Into which buckets the patterns fall. */
  bucketsOf(language: Language): Buckets;
  /**
   * How the cards of a bucket look.
   *
   * @param bucket The bucket's place in the legend, from 0.
   * @param buckets How many buckets the legend has.
   */
  look(bucket: number, buckets: number): LensLook;
  /** What stands in the corner of a card in place of the AI mark; null where the card keeps its own. */
  mark(bucket: number, links: number): string | null;
  /** What stands in the corner of the card in the legend. */
  legendMark(bucket: number): string;
  /** The links that are emphasised. */
  leaning(language: Language): readonly Link[];
}

/** The labels of a lens, and which of them a pattern has. */
export interface Buckets {
  readonly labels: readonly string[];
  bucketOf(pattern: Pattern): number;
}

/**
 * How the cards of a bucket look through a lens. Buckets differ by fill, which is one hue in steps of lightness, and
 * always by their border too, so that they are told apart without colour.
 */
export interface LensLook {
  /** How much of the lens's colour the card has: 0 none, 1 all. */
  readonly fill: number;
  /** The border's width in map units. */
  readonly border: number;
  readonly style: Border['style'];
}

export const UNWRITTEN: LensLook = without(BORDERS.unwritten);
export const PLAIN: LensLook = without(BORDERS[1]);
export const STRONG: LensLook = { fill: 1, border: 2.8, style: 'solid' };

function without({ width, style }: Border): LensLook {
  return { fill: 0, border: width, style };
}

/** What most lenses have: no marks, and no emphasised links. */
export const WITHOUT_MARKS: Pick<Lens, 'mark' | 'legendMark' | 'leaning'> = {
  mark: () => null,
  legendMark: () => '',
  leaning: () => [],
};

/** Buckets for written patterns; unwritten ones, if there are any, have the last one to themselves. */
export function forWritten({ patterns }: Language, { labels, bucketOf }: Buckets): Buckets {
  if (patterns.every(({ status }) => status === 'written')) return { labels, bucketOf };
  return {
    labels: [...labels, 'Not written yet'],
    bucketOf: (pattern) => (pattern.status === 'unwritten' ? labels.length : bucketOf(pattern)),
  };
}
