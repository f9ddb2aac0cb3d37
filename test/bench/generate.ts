import { seededRandom } from '../../src/map/random.ts';
import type { SampleLanguage, SamplePattern } from '../fixtures/write-language.ts';

const FIRST = [
  'Quiet',
  'Shared',
  'Open',
  'Living',
  'Narrow',
  'Sunlit',
  'Common',
  'Hidden',
  'Old',
  'Small',
  'Public',
  'Half-Private',
  'Connected',
  'Sheltering',
  'Gradual',
];
const MIDDLE = [
  'Market',
  'Neighbourhood',
  'Garden',
  'Workshop',
  'Archive',
  'Threshold',
  'Harbour',
  'Library',
  'Courtyard',
  'Pathway',
  'Kitchen',
  'Observatory',
  'Stairway',
  'Orchard',
  'Signal',
];
const LAST = [
  'of Many Hands',
  'Boundary',
  'in Use',
  'with a View',
  'Between Teams',
  'Hierarchy',
  'at the Edge',
  'Rhythm',
  'as a Promise',
  'Network',
  'Without Owners',
  'Together',
  '',
  '',
  '',
];

/**
 * Makes a language of any size, always the same for the same size: names from word lists, about 2.5 links each, from
 * a scale to one of the next few.
 *
 * @param size How many patterns.
 * @param scaleCount On how many scales; by default it grows slowly with the size.
 * @param density How many times as many links are drawn. Two that are the same are one.
 */
export function generateLanguage(
  size: number,
  scaleCount = Math.round(6 + Math.log2(size)),
  density = 1,
): SampleLanguage {
  const random = seededRandom(size * 1000 + scaleCount);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const scaleOf = (id: number) => 1 + Math.floor(((id - 1) * scaleCount) / size);
  const byScale = new Map<number, number[]>();
  for (let id = 1; id <= size; id++) byScale.set(scaleOf(id), [...(byScale.get(scaleOf(id)) ?? []), id]);
  const smallerOf = new Map<number, Set<number>>();
  const largerOf = new Map<number, Set<number>>();
  for (let id = 1; id <= size; id++) {
    const wanted = Math.floor(random() * 4) + (random() < 0.5 ? 1 : 0) + (random() < 0.5 ? 1 : 0);
    for (let link = 0; link < wanted * density; link++) {
      const band =
        byScale.get(Math.min(scaleCount, scaleOf(id) + 1 + Math.floor(random() * random() * 4))) ?? [];
      const here =
        (byScale.get(scaleOf(id)) ?? []).indexOf(id) / Math.max(1, (byScale.get(scaleOf(id)) ?? []).length);
      const near = Math.floor((here + (random() - 0.5) * 0.3) * band.length);
      const smaller = band[Math.min(Math.max(near, 0), band.length - 1)];
      if (smaller === undefined || smaller <= id) continue;
      smallerOf.set(id, (smallerOf.get(id) ?? new Set()).add(smaller));
      largerOf.set(smaller, (largerOf.get(smaller) ?? new Set()).add(id));
    }
  }
  const patterns = Array.from({ length: size }, (_, index): SamplePattern => {
    const id = index + 1;
    return {
      id,
      name: `${pick(FIRST)} ${pick(MIDDLE)} ${pick(LAST)}`.trim(),
      confidence: Math.floor(random() * 3),
      scale: scaleOf(id),
      ai: random() < 0.2,
      larger: [...(largerOf.get(id) ?? [])],
      smaller: [...(smallerOf.get(id) ?? [])],
      tags: [`tag-${1 + Math.floor(random() * 40)}`, `topic-${1 + Math.floor(random() * 20)}`],
    };
  });
  return {
    scales: Array.from({ length: scaleCount }, (_, index) => ({
      scale: index + 1,
      name: `Level ${index + 1}`,
    })),
    patterns,
  };
}
