import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TAG_FILTER } from '../../../src/language/filters/by-tag.ts';
import {
  FILTER_GROUPS,
  type Filters,
  NO_FILTERS,
  filterGroups,
  filterOptions,
  passing,
  tick,
  tickedOf,
  toggleFilter,
} from '../../../src/language/filters/filters.ts';
import { composeLanguage } from '../../../src/language/language.ts';
import type { Confidence, WrittenPattern } from '../../../src/language/pattern.ts';

/** A language of which nothing is known but its patterns. */
const UNTITLED = {
  title: '',
  description: '',
  license: '',
  repository: '',
  scales: [],
  namesInProse: new Map(),
};

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
      larger: [],
      smaller: [],
    })),
    UNTITLED,
  ),
);

const filters: fc.Arbitrary<Filters> = fc
  .record({
    scale: fc.subarray(['1', '2', '3']),
    tag: fc.subarray(TAGS),
    confidence: fc.subarray(['0', '1', '2']),
    ai: fc.subarray(['yes', 'no']),
    tagsBy: fc.constantFrom('any' as const, 'all' as const),
  })
  .map(({ tagsBy, ...values }) => ({
    ticked: Object.fromEntries(Object.entries(values).filter(([, ticked]) => ticked.length > 0)),
    tagsBy,
  }));

test('within a group any, across groups all; of tags all where that is asked', () => {
  fc.assert(
    fc.property(language, filters, (lang, chosen) => {
      const { scale = [], confidence = [], ai = [], tag = [] } = chosen.ticked;
      const expected = lang.patterns.filter(
        (p) =>
          p.status === 'written' &&
          (scale.length === 0 || scale.includes(`${p.scale}`)) &&
          (confidence.length === 0 || confidence.includes(`${p.confidence}`)) &&
          (ai.length === 0 || ai.includes(p.ai ? 'yes' : 'no')) &&
          (tag.length === 0 ||
            tag.filter((wanted) => p.tags.some((own) => own === wanted)).length >=
              (chosen.tagsBy === 'all' ? tag.length : 1)),
      );
      expect([...passing(lang, chosen)]).toEqual(expected.map((p) => p.id));
    }),
  );
});

test('an option counts what would pass with it alone in its group, or beside the tags that are all asked for', () => {
  fc.assert(
    fc.property(language, filters, (lang, chosen) => {
      for (const group of FILTER_GROUPS)
        for (const { value, count } of filterOptions(lang, chosen, group)) {
          const beside = group === TAG_FILTER && chosen.tagsBy === 'all' ? tickedOf(chosen, group) : [];
          expect(count).toBe(passing(lang, tick(chosen, group, [...beside, value])).size);
        }
    }),
  );
});

test('tags that are used equally often are in alphabetical order, whatever their accents and case', () => {
  const declared = {
    status: 'written',
    id: 1,
    slug: '1',
    file: '1.md',
    name: 'P',
    confidence: 0,
    scale: 1,
    ai: false,
    tags: ['Zebra', 'étude', 'äpfel', 'apple', 'Ölfarbe', 'fig'],
  } satisfies WrittenPattern;
  const lang = composeLanguage([{ pattern: declared, larger: [], smaller: [] }], UNTITLED);
  expect(TAG_FILTER.values(lang).map(({ value }) => value)).toEqual([
    'äpfel',
    'apple',
    'étude',
    'fig',
    'Ölfarbe',
    'Zebra',
  ]);
});

test('ticking twice changes nothing', () => {
  const once = toggleFilter(NO_FILTERS, TAG_FILTER, 'a');
  expect(once).toEqual({ ticked: { tag: ['a'] }, tagsBy: 'any' });
  expect(toggleFilter(once, TAG_FILTER, 'a')).toBe(NO_FILTERS);
});

test('a language has the groups for what its patterns have', () => {
  const small = composeLanguage([], UNTITLED);
  const ids = (of: typeof small) => filterGroups(of).map(({ id }) => id);
  expect(ids(small)).toEqual(['only', 'scale', 'confidence', 'ai', 'tag']);
  expect(ids({ ...small, lacks: ['scales', 'confidence', 'ai'] })).toEqual(['only', 'tag']);
});
