import type { Lens } from '../language/lens.ts';

/**
 * How the cards of a bucket look through a lens. Buckets differ by fill, which is one hue in steps of lightness, and
 * always by their border too, so that they are told apart without colour.
 */
export interface LensLook {
  /** How much of the lens's colour the card has: 0 none, 1 all. */
  readonly fill: number;
  /** The border's width in map units. */
  readonly border: number;
  readonly style: 'solid' | 'dashed' | 'dotted';
}

const UNWRITTEN: LensLook = { fill: 0, border: 1.4, style: 'dotted' };
const PLAIN: LensLook = { fill: 0, border: 1, style: 'solid' };
const STRONG: LensLook = { fill: 1, border: 2.8, style: 'solid' };

const CONFIDENCE: readonly LensLook[] = [
  STRONG,
  { fill: 0.4, border: 1.2, style: 'solid' },
  { fill: 0, border: 1.6, style: 'dashed' },
];
const YES_OR_NO: readonly LensLook[] = [STRONG, PLAIN];

/**
 * @param bucket The bucket's place in the legend.
 * @param buckets How many buckets the legend has.
 */
export function lensLook(lens: Lens, bucket: number, buckets: number): LensLook {
  switch (lens.kind) {
    case 'scale':
      return PLAIN;
    case 'confidence':
      return CONFIDENCE[bucket] ?? UNWRITTEN;
    case 'ai':
    case 'tag':
      return YES_OR_NO[bucket] ?? UNWRITTEN;
    case 'links': {
      if (bucket === 0) return { fill: 0, border: 1.4, style: 'dashed' };
      const part = bucket / Math.max(1, buckets - 1);
      return { fill: part, border: 0.8 + 2.2 * part, style: 'solid' };
    }
  }
}
