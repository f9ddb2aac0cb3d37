import { expect, test } from 'vitest';
import { packWords } from '../../../src/language/packed-words.ts';
import { NO_SETTINGS } from '../../../src/language/review/settings.ts';
import { review } from '../../../src/language/review/review.ts';
import type { ReviewedFile, ReviewedLanguage } from '../../../src/language/review/reviewed-language.ts';
import type { WrittenPattern } from '../../../src/language/pattern.ts';
import { toLanguage } from '../../fixtures/sample-to-language.ts';
import { generateLanguage } from '../../bench/generate.ts';

const PLACE = { line: 1, column: 1 };

/** A generated language as the review gets it, with faults of many kinds, that counts what is read of it. */
function counted(size: number) {
  const sample = generateLanguage(size, 12);
  const language = toLanguage(sample);
  let reads = 0;
  const count = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (of, key, receiver) => {
        reads++;
        const value: unknown = Reflect.get(of, key, of instanceof Map ? of : receiver);
        return typeof value === 'function' && of instanceof Map ? value.bind(of) : value;
      },
    });
  const files = sample.patterns.map((pattern, index): ReviewedFile => {
    const own = language.patterns[index] as WrittenPattern;
    const listed = (ids: readonly number[]) => count(ids.map((id) => count({ id, ...PLACE })));
    return count({
      pattern: own,
      places: { id: PLACE, name: PLACE, scale: PLACE },
      larger: listed(pattern.larger),
      // Every tenth closes a circle.
      smaller: listed([...pattern.smaller, ...(pattern.id % 10 ? [] : [pattern.id - 9])]),
      tags: count([...pattern.tags, `only-${pattern.id}x`].map((tag) => count({ tag, ...PLACE }))),
      keys: [],
      heading: null,
      start: PLACE,
      blocks: [],
      end: PLACE,
      brokenLinks: [],
      names: count(pattern.smaller.map((id) => count({ id: (id % size) + 1, name: 'Other', ...PLACE }))),
      words: packWords(
        new Map(
          Array.from({ length: 60 }, (_, word) => [
            `word${(pattern.id * 31 + word * word * 17) % (size * 3)}`,
            1,
          ]),
        ),
      ),
    });
  });
  const reviewed: ReviewedLanguage = {
    language: { ...language, links: count(language.links.map((link) => count({ ...link }))) },
    format: { larger: 'above', smaller: 'below', known: [] },
    files: count(files),
    namedScales: new Set([1]),
    idsOfBrokenFiles: new Set(),
  };
  const found = review(reviewed, NO_SETTINGS);
  return { reads, found: found.length };
}

test('twice as many files are read about twice as often, not four times', () => {
  const [small, large] = [counted(1000), counted(2000)];
  expect(small.found).toBeGreaterThan(1000);
  expect(small.reads).toBeGreaterThan(10_000);
  expect(large.reads / small.reads).toBeLessThan(2.5);
});
