import { layOut } from '../../src/map/plan-bands.ts';
import { toLanguage } from '../fixtures/sample-to-language.ts';

const pattern = (id: number, scale: number, confidence: number, smaller: readonly number[]) => ({
  id,
  name: `Pattern ${id}`,
  scale,
  confidence,
  ai: false,
  tags: [],
  larger: [],
  smaller: [...smaller],
  context: '',
  problem: '',
  discussion: [],
  solution: '',
});

/**
 * Two large patterns, two of the middle, two small; 6 is not linked.
 *
 *     1   2
 *      \ /
 *       3   4
 *       |  /
 *       5      6
 */
export const LANGUAGE = toLanguage({
  scales: [1, 2, 3].map((scale) => ({ scale, name: `Scale ${scale}` })),
  patterns: [
    pattern(1, 1, 2, [3]),
    pattern(2, 1, 1, [3]),
    pattern(3, 2, 0, [5]),
    pattern(4, 2, 2, [5]),
    pattern(5, 3, 0, []),
    pattern(6, 3, 1, []),
  ],
} as Parameters<typeof toLanguage>[0]);

export const LAYOUT = layOut(LANGUAGE);

/** Ids of all its patterns. */
export const ALL: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6]);
