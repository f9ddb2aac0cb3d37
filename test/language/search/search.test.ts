import fc from 'fast-check';
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { describe, expect, test } from 'vitest';
import { withLater } from '../../../src/language/search/with-later.ts';
import type { MarkedText } from '../../../src/language/prose/marked-text.ts';
import { buildSearchIndex, joinPostings, rememberPostings } from '../../../src/language/search/make-index.ts';
import { INDEX_OPTIONS, type SearchDocument, searchPart } from '../../../src/language/search/search-index.ts';
import { loadWords } from '../../../src/language/search/load-words.ts';
import { loadSearchIndex, rankPatterns } from '../../../src/language/search/search.ts';
import type { PatternSearch } from '../../../src/language/search/search-results.ts';
import { sentencesOf } from '../../../src/language/prose/sentences.ts';
import { processorTime } from '../../fixtures/processor-time.ts';
import { generateLanguage } from '../../bench/generate.ts';

const DOCUMENTS: readonly SearchDocument[] = [
  {
    id: 1,
    name: 'Generative Culture',
    tags: ['culture', 'psychological-safety'],
    problem: 'Where bad news is punished, it stays away.',
    text: [
      'Where bad news is punished, it stays away.',
      'Westrum studied hospitals. Teams that learn from bad news deploy more often.',
    ],
  },
  {
    id: 2,
    name: 'Learning Organisation',
    tags: ['learning', 'feedback-loops'],
    problem: 'An organization repeats what it does not remember.',
    text: ['Findings do not walk. A wiki alone disappoints.'],
  },
  {
    id: 3,
    name: 'Flow over Utilisation',
    tags: ['queues'],
    problem: '',
    text: ['Queues grow where everybody is busy. The team measured its 13 queues, and deployments waited.'],
  },
  {
    id: 13,
    name: 'Communities of Practice',
    tags: ['community', 'learning'],
    problem: 'Grouping people by product scatters each craft.',
    text: ['Grouping people by product scatters each craft.', 'The regression was planned by nobody.'],
  },
  {
    id: 26,
    name: 'Code Review as Learning',
    tags: ['quality', 'code-review'],
    problem: '',
    text: ['A second pair of eyes finds what the first one overlooked.'],
  },
  { id: 130, name: '3 Café Tables', tags: [], problem: '', text: [] },
];

/** Through JSON, as a browser gets it. */
function load(documents: readonly SearchDocument[]): PatternSearch {
  const built = JSON.parse(JSON.stringify(buildSearchIndex(documents))) as ReturnType<
    typeof buildSearchIndex
  >;
  return loadSearchIndex(built.index, built.sentences);
}

const { search } = load(DOCUMENTS);
const show = ({ text, marks }: MarkedText) =>
  marks.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
const names = (query: string) => search(query).names.map(({ name }) => show(name));
const texts = (query: string) =>
  search(query).texts.map(
    ({ pattern, sentence }) => `${pattern}: ${show(sentence ?? { text: '', marks: [] })}`,
  );

describe('names', () => {
  test.each(['13', '#13', '013', ' 13 '])(
    'the number “%s” comes first, and longer numbers follow',
    (query) => {
      expect(search(query).patterns.slice(0, 2)).toEqual([13, 130]);
      expect(search(query).names[0]?.name.marks).toEqual([]);
    },
  );

  test('a name that begins so comes before one that only has the word, whatever their scores', () => {
    expect(names('le')).toEqual(['[Learning] Organisation', 'Code Review as [Learning]']);
    expect(names('co')[0]).toBe('[Code] Review as Learning');
    expect(names('flow ov')).toEqual(['[Flow over] Utilisation']);
    expect(names('generative culture')).toEqual(['[Generative Culture]']);
  });

  test('words may come in any order, half typed, with accents or without', () => {
    expect(names('practice commun')).toEqual(['[Communities] of [Practice]']);
    expect(names('cafe')).toEqual(['3 [Café] Tables']);
    expect(names('3 caf')).toEqual(['[3 Café] Tables']);
  });

  test.each(['comunities', 'communites', 'comun', 'ocmmunities', 'communitiies'])(
    'a slip is forgiven: %s',
    (query) => {
      expect(names(query)).toEqual(['[Communities] of Practice']);
    },
  );

  test('a word that is there is not taken for another', () => {
    expect(search('code').patterns).toEqual([26]);
  });

  test('British and American spelling are one', () => {
    expect(names('utilization')).toEqual(['Flow over [Utilisation]']);
    expect(names('learning organizations')).toEqual(['[Learning] [Organisation]']);
  });
});

test('tags are found where the name does not have all words', () => {
  expect(search('queue').tags).toEqual([
    {
      pattern: 3,
      score: expect.any(Number) as number,
      tags: [{ text: 'queues', marks: [{ start: 0, end: 6 }] }],
    },
  ]);
  expect(search('learning community').tags.map(({ pattern, tags }) => [pattern, tags.map(show)])).toEqual([
    [13, ['[community]', '[learning]']],
  ]);
});

describe('texts', () => {
  test('the sentence with the words is quoted, with the words marked', () => {
    expect(texts('bad news')).toEqual(['1: Where [bad] [news] is punished, it stays away.']);
    expect(texts('deploy news')).toEqual(['1: Teams that learn from bad [news] [deploy] more often.']);
  });

  test('other forms of a word are found and marked', () => {
    expect(texts('deploying')).toEqual(['1: Teams that learn from bad news [deploy] more often.']);
    expect(texts('measures')).toEqual(['3: The team [measured] its 13 queues, and deployments waited.']);
    expect(texts('plan')).toEqual(['13: The regression was [planned] by nobody.']);
  });

  test('common words are not asked of a text', () => {
    expect(texts('what is the wiki')).toEqual(['2: A [wiki] alone disappoints.']);
    expect(search('nobody is').texts).toHaveLength(1);
  });

  test('where no pattern has all words, those with some are shown and said to be so', () => {
    expect(search('wiki hospitals')).toMatchObject({ patterns: [], some: [{ pattern: 1 }, { pattern: 2 }] });
    expect(
      search('wiki zzzzzz').some.map(({ pattern, sentence }) => [pattern, sentence && show(sentence)]),
    ).toEqual([[2, 'A [wiki] alone disappoints.']]);
    expect(search('zzzzzz')).toMatchObject({ patterns: [], some: [] });
    expect(search('wiki')).toMatchObject({ patterns: [2], some: [] });
  });

  test('are found before the sentences are loaded, and not quoted', () => {
    const { search } = loadSearchIndex(buildSearchIndex(DOCUMENTS).index);
    expect(search('wiki').texts).toMatchObject([{ pattern: 2, sentence: null }]);
  });

  test('only so many are quoted, and all are found', () => {
    const { search } = load(
      Array.from({ length: 30 }, (_, index) => ({
        id: index + 1,
        name: `N${index}`,
        tags: [],
        problem: '',
        text: ['Kestrel.'],
      })),
    );
    expect(search('kestrel', 7).texts).toHaveLength(7);
    expect(search('kestrel', 7).patterns).toHaveLength(30);
  });
});

test.each(['', '   ', '…', '#', '"'])('“%s” asks for nothing', (query) => {
  expect(search(query)).toEqual({ names: [], tags: [], texts: [], patterns: [], some: [] });
});

const WORDS = [
  'deploy',
  'team',
  'review',
  'learning',
  'the',
  'queue',
  'test',
  'plan',
  'data',
  'on',
  'x',
  'slo',
];
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));
const documents: fc.Arbitrary<SearchDocument[]> = fc
  .array(
    fc.record({
      name: phrase,
      tags: fc.array(phrase, { maxLength: 2 }),
      problem: phrase,
      text: fc.array(phrase, { maxLength: 3 }),
    }),
    {
      maxLength: 8,
    },
  )
  .map((fields) => fields.map((field, index) => ({ id: index + 1, ...field })));

test('a word is found wherever it stands, and each pattern once, in the first group that has it', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...WORDS), (documents, word) => {
      const found = load(documents).search(word, 100);
      const has = (text: string) => text.split(' ').includes(word);
      const named = documents.filter(({ name }) => has(name));
      const tagged = documents.filter((document) => !has(document.name) && document.tags.some(has));
      const common = word === 'the' || word === 'on';
      const told = documents.filter(
        (document) =>
          !common &&
          !has(document.name) &&
          !document.tags.some(has) &&
          [document.problem, ...document.text].some(has),
      );
      const ids = (hits: readonly { pattern: number }[]) =>
        hits.map(({ pattern }) => pattern).toSorted((a, b) => a - b);
      const expected = (documents: readonly SearchDocument[]) => documents.map(({ id }) => id);
      // Words that merely begin so, such as “test” for “t”, cannot come in between: none of the list begins another.
      expect(ids(found.names)).toEqual(expected(named));
      expect(ids(found.tags)).toEqual(expected(tagged));
      expect(ids(found.texts)).toEqual(expected(told));
      expect(found.patterns).toEqual(
        [...found.names, ...found.tags, ...found.texts].map(({ pattern }) => pattern),
      );
      for (const { sentence } of found.texts) expect(has(sentence?.text ?? '')).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('any query is answered: every text found is quoted with a mark, and nothing is found twice', () => {
  fc.assert(
    fc.property(
      documents,
      fc.oneof(
        phrase,
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('constructor', '__proto__', 'toString 1'),
      ),
      (documents, query) => {
        const found = load(documents).search(query, 100);
        expect(new Set(found.patterns).size).toBe(found.patterns.length);
        for (const { sentence } of found.texts) {
          expect(sentence?.marks.length).toBeGreaterThan(0);
          for (const { start, end } of sentence?.marks ?? [])
            expect(sentence?.text.slice(start, end)).toMatch(/^\S+$/);
        }
        for (const { tags } of found.tags) expect(tags.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 150 },
  );
});

test('the order of the files does not matter', () => {
  expect(buildSearchIndex(DOCUMENTS.toReversed())).toEqual(buildSearchIndex(DOCUMENTS));
});

test('the index is what MiniSearch would make of the same documents', () => {
  const reference = new MiniSearch(INDEX_OPTIONS);
  reference.addAll(DOCUMENTS.map((document) => searchPart(document).indexed));
  const { words } = buildSearchIndex(DOCUMENTS).index;
  const made = loadWords(words);
  for (const query of ['queues', 'learning', 'bad news', 'cafe', 'craft product'])
    expect(made.search(query)).toEqual(reference.search(query));
  const wordsOf = ({ index }: AsPlainObject) => index.map(([word]) => word).toSorted();
  expect(words.index.map(([word]) => word)).toEqual(wordsOf(reference.toJSON()));
});

test('what is made of a document depends on no other, so that it can be kept and joined later', () => {
  const [first, second, ...rest] = DOCUMENTS.map((document) => structuredClone(rememberPostings()(document)));
  const joined = joinPostings([...rest, ...(second ? [second] : []), ...(first ? [first] : [])]);
  expect(joined).toEqual(joinPostings(DOCUMENTS.map(rememberPostings())));
  expect(joinPostings([])).toEqual(joinPostings([]));
});

test("a word that is a name of an object's own is found as any other", () => {
  const documents = [
    { id: 7, name: 'The constructor', tags: ['__proto__'], problem: '', text: ['toString valueOf'] },
  ];
  const search = load(documents);
  for (const word of ['constructor', 'tostring', 'valueof'])
    expect(search.search(word).patterns).toEqual([7]);
});

test('an index that takes up a changed text finds what one that is made anew finds', () => {
  const [first, ...rest] = DOCUMENTS;
  if (!first) throw new Error('There are no documents.');
  const built = buildSearchIndex(DOCUMENTS);
  const edits = ['A kestrel over the harbour.', 'A heron over the harbour.', first.text[0] ?? ''];
  let index = built.index;
  for (const text of edits) {
    const edited = { ...first, text: [text] };
    index = withLater(index, searchPart(edited));
    const kept = loadSearchIndex(index, built.sentences);
    const anew = buildSearchIndex([edited, ...rest]);
    const other = loadSearchIndex(anew.index, anew.sentences);
    for (const query of ['kestrel', 'heron', 'herons', first.name, 'the harbour']) {
      const [one, two] = [kept.search(query), other.search(query)];
      expect([...one.patterns].toSorted(), query).toEqual([...two.patterns].toSorted());
      expect(one.texts.map(({ sentence }) => sentence?.text).toSorted(), query).toEqual(
        two.texts.map(({ sentence }) => sentence?.text).toSorted(),
      );
    }
  }
  expect(index.later).toHaveLength(1);
});

test('what a changed text said before weighs on no score, not even in the first search after', () => {
  const [first, second, third] = DOCUMENTS;
  if (!first || !second || !third) throw new Error('There are no documents.');
  const others = [first, { ...second, text: ['Queues grow here, too.'] }];
  const built = buildSearchIndex([...others, { ...third, text: ['Queues grow. '.repeat(5)] }]);
  const edited = { ...third, text: ['A heron over the harbour.'] };
  const weights = { name: 4, tags: 2, problem: 2, text: 1 };
  const ranked = (index: typeof built.index) => rankPatterns(index, 'queues grow', weights);
  expect(ranked(withLater(built.index, searchPart(edited)))).toEqual(
    ranked(buildSearchIndex([...others, edited]).index),
  );
});

test('sentences are told apart by their ends, not by line breaks', () => {
  expect(sentencesOf('One line\nand more.  Another? Yes!\n')).toEqual([
    'One line and more.',
    'Another?',
    'Yes!',
  ]);
  expect(sentencesOf(' \n ')).toEqual([]);
});

test('a thousand patterns are searched in well under the time between two keys', () => {
  const sample = generateLanguage(1000);
  const { search } = load(
    sample.patterns.map(({ id, name, tags }) => ({
      id,
      name,
      tags,
      problem: '',
      text: [`The discussion of ${name} weighs kestrel${id}.`],
    })),
  );
  const queries = ['s', 'ga', 'garden', 'shared garden', 'shraed gradne', 'discussion', 'kestrel77', 'zzzz'];
  for (const query of queries) {
    // The best of a few runs, for the machine that tests may be busy with something else.
    const times = Array.from({ length: 8 }, () => processorTime(() => search(query)));
    expect([query, Math.min(...times) < 50]).toEqual([query, true]);
  }
});
