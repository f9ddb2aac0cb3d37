import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Filters,
  NO_FILTERS,
  filterOptions,
  passing,
  toggleFilter,
} from '../../src/language/filters.ts';
import { composeLanguage } from '../../src/language/language.ts';
import type { Confidence, WrittenPattern } from '../../src/language/pattern.ts';

const TAGS = ['a', 'b', 'c'];

const pattern = fc.record({
  confidence: fc.constantFrom<Confidence>(0, 1, 2),
  scale: fc.integer({ min: 1, max: 3 }),
  ai: fc.boolean(),
  tags: fc.subarray(TAGS),
});

const language = fc.array(pattern, { minLength: 1, maxLength: 20 }).map((fields) =>
  composeLanguage(
    fields.map((field, index) => ({
      pattern: {
        status: 'written',
        id: index + 1,
        slug: `${index + 1}`,
        file: `${index + 1}.md`,
        name: `P${index + 1}`,
        ...field,
      } satisfies WrittenPattern,
      contextPatterns: [],
      completionPatterns: [],
    })),
    { title: '', description: '', license: '', repository: '', scales: [], namesInProse: new Map() },
  ),
);

const filters: fc.Arbitrary<Filters> = fc.record({
  scales: fc.subarray([1, 2, 3]),
  tags: fc.subarray(TAGS),
  confidences: fc.subarray<Confidence>([0, 1, 2]),
  ai: fc.subarray([true, false]),
  tagsBy: fc.constantFrom('any' as const, 'all' as const),
});

test('within a group any, across groups all; of tags all where that is asked', () => {
  fc.assert(
    fc.property(language, filters, (lang, chosen) => {
      const expected = lang.patterns.filter(
        (p) =>
          p.status === 'written' &&
          (chosen.scales.length === 0 || chosen.scales.some((s) => s === p.scale)) &&
          (chosen.confidences.length === 0 || chosen.confidences.some((c) => c === p.confidence)) &&
          (chosen.ai.length === 0 || chosen.ai.some((ai) => ai === p.ai)) &&
          (chosen.tags.length === 0 ||
            chosen.tags.filter((tag) => p.tags.some((own) => own === tag)).length >=
              (chosen.tagsBy === 'all' ? chosen.tags.length : 1)),
      );
      expect([...passing(lang, chosen)]).toEqual(expected.map((p) => p.id));
    }),
  );
});

test('an option counts what would pass with it alone in its group, or beside the tags that are all asked for', () => {
  fc.assert(
    fc.property(language, filters, (lang, chosen) => {
      const options = filterOptions(lang, chosen);
      for (const { value, count } of options.scales)
        expect(count).toBe(passing(lang, { ...chosen, scales: [value] }).size);
      for (const { value, count } of options.tags) {
        const beside = chosen.tagsBy === 'all' ? chosen.tags : [];
        expect(count).toBe(passing(lang, { ...chosen, tags: [...beside, value] }).size);
      }
      for (const { value, count } of options.ai)
        expect(count).toBe(passing(lang, { ...chosen, ai: [value] }).size);
    }),
  );
});

test('ticking twice changes nothing', () => {
  const once = toggleFilter(NO_FILTERS, 'tags', 'a');
  expect(once).toEqual({ ...NO_FILTERS, tags: ['a'] });
  expect(toggleFilter(once, 'tags', 'a')).toEqual(NO_FILTERS);
});
