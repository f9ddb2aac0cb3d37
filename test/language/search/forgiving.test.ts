import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../../src/language/search/make-index.ts';
import type { SearchResults } from '../../../src/language/search/search-results.ts';
import { loadSearchIndex } from '../../../src/language/search/search.ts';
import { devops } from '../../fixtures/sample-to-language.ts';

/** The opening and the problem of each pattern of the shipped language, by id, as they once were. */
const TEXTS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/devops-texts.json'), 'utf8'),
) as Record<string, { readonly opening: string; readonly problem: string }>;

const built = buildSearchIndex(
  devops().patterns.map(({ id, name, tags }) => {
    const { opening = '', problem = '' } = TEXTS[id] ?? {};
    return { id, name, tags, problem, text: [opening, problem] };
  }),
);
const { search } = loadSearchIndex(built.index, built.sentences);

/** The patterns in the order in which the box lists them. */
const listed = ({ patterns, some }: SearchResults) => [...patterns, ...some.map(({ pattern }) => pattern)];

describe('the best hit of a query in a reader’s own words', () => {
  test.each([
    ['another form: -ing', 'limiting damage', 46],
    ['another form: -ation', 'damage limitation', 46],
    ['a whole question', 'how do I limit the damage?', 46],
    ['slips in both words', 'limitting dammage', 46],
    ['a verb for a noun in -ation', 'documenting', 27],
    ['a noun for a verb: -ure', 'degrade gracefully when something fails', 55],
    ['an adverb', 'slicing thinly', 17],
    ['plural', 'contracts between APIs', 18],
    ['two words for one', 'trade offs', 4],
    ['two words for one, with an ending', 'post mortem', 50],
    ['one word for two', 'blastradius', 46],
    ['one word for two, with an ending', 'supplychains', 43],
    ['American spelling', 'learning organizations', 2],
    ['British spelling', 'modelling threats', 44],
    ['another order, with a slip', 'programing in pairs', 25],
    ['“vs” between two words', 'observability vs monitoring', 48],
    ['words of asking around it', 'I need patterns about secrets, please', 40],
    ['an apostrophe left out', 'conways maneuver', 12],
  ])('%s: “%s”', (_, query, best) => {
    const results = search(query);
    expect([listed(results)[0], results.patterns.length > 0]).toEqual([best, true]);
  });
});

test('the words in the name of a pattern are marked although its text has the others', () => {
  const [best] = search('limiting damage').texts;
  const marked = best?.name.marks.map(({ start, end }) => best.name.text.slice(start, end));
  expect([best?.name.text, marked]).toEqual(['Blast Radius Limitation', ['Limitation']]);
});

describe('patterns with only some of the words', () => {
  test('are told apart from those with all, and follow them while those are few', () => {
    const { patterns, some } = search('limiting damage');
    expect(patterns[0]).toBe(46);
    expect(some.length).toBeGreaterThan(0);
    for (const { pattern } of some) expect(patterns).not.toContain(pattern);
  });

  test('stand alone where no pattern has all, and those with most words come first', () => {
    const { patterns, some } = search('toil budgets zzzzzz');
    expect(patterns).toEqual([]);
    expect(some[0]).toMatchObject({ pattern: 53, name: { text: 'Toil Budgets' } });
    expect(some[0]?.name.marks).toHaveLength(2);
  });

  test('are not looked for where enough have all', () => {
    const { patterns, some } = search('code review');
    expect(patterns.length).toBeGreaterThanOrEqual(5);
    expect(some).toEqual([]);
  });

  test('are none where one word is asked for', () => {
    expect(search('burnout').some).toEqual([]);
    expect(search('zzzzzz')).toMatchObject({ patterns: [], some: [] });
  });
});

test('a word by which people ask is found where it is asked for alone', () => {
  expect(search('patterns').patterns.length).toBeGreaterThan(0);
});

test('a word itself counts more than its relatives', () => {
  const texts = ['The limitation of it.', 'The limit of it.', 'It is limitless.'];
  const { index } = buildSearchIndex(
    texts.map((text, at) => ({ id: at + 1, name: `N${at}`, tags: [], problem: '', text: [text] })),
  );
  expect(loadSearchIndex(index).search('limit').patterns[0]).toBe(2);
});
