import type { Lack, Language } from '../../language/language.ts';
import type { Link } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import { BORDERS, type Border } from '../drawing/card-look.ts';

/** What the colour or emphasis of cards shows. */
export interface Lens {
  /** The id, as the address contains it. */
  readonly id: string;
  readonly label: string;
  /** What the patterns of a language must have for the lens to be offered. */
  readonly needs?: Lack;
  /** Sorts the patterns into buckets. */
  bucketsOf(language: Language): Buckets;
  /**
   * Returns the look of the cards in a bucket.
   *
   * @param bucket The bucket's position in the legend, from 0.
   * @param buckets The number of buckets in the legend.
   */
  look(bucket: number, buckets: number): LensLook;
  /** Returns the text in a card's corner that replaces the AI mark; null if the card keeps its own mark. */
  mark(bucket: number, links: number): string | null;
  /** Returns the text in the corner of the legend's card. */
  legendMark(bucket: number): string;
  /** Returns the links that are emphasised. */
  leaning(language: Language): readonly Link[];
}

/** The labels of a lens, and the function that assigns patterns to them. */
export interface Buckets {
  readonly labels: readonly string[];
  bucketOf(pattern: Pattern): number;
}

/**
 * The look of the cards in a bucket. Buckets differ in fill, which is one hue in steps of lightness, and always in
 * their border too, so that they can be told apart without colour.
 */
export interface LensLook {
  /** Strength of the lens's colour on the card, from 0 to 1. */
  readonly fill: number;
  /** Width of the border, in map units. */
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

/** Makes buckets for written patterns. Unwritten patterns, if there are any, share an additional last bucket. */
export function forWritten({ patterns }: Language, { labels, bucketOf }: Buckets): Buckets {
  if (patterns.every(({ status }) => status === 'written')) return { labels, bucketOf };
  return {
    labels: [...labels, 'Not written yet'],
    bucketOf: (pattern) => (pattern.status === 'unwritten' ? labels.length : bucketOf(pattern)),
  };
}
