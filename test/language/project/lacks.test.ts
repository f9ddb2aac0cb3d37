import { expect, test } from 'vitest';
import { beginningsFor } from '../../../src/language/project/beginnings.ts';
import { choose, setAside } from '../../../src/language/project/changes.ts';
import { adviceOn, lacksOf } from '../../../src/language/project/lacks.ts';
import { emptyProject, referTo } from '../../../src/language/project/project.ts';
import { buildSearchIndex } from '../../../src/language/search/make-index.ts';
import { SAMPLE } from '../../ui/sample-language.ts';
import { SAMPLE_PROJECT } from './sample-project.ts';

/** The sample language in which the second pattern calls for the third as well. */
const LANGUAGE = {
  ...SAMPLE,
  links: [...SAMPLE.links, { larger: 2, smaller: 3, declaredBy: 'larger' as const }],
};
const NOTHING = emptyProject('', { title: '', address: '' });

test('it finds what several chosen patterns call for, unless it was set aside', () => {
  const { calledFor, kept, cut } = lacksOf(SAMPLE_PROJECT, LANGUAGE);
  expect(calledFor).toEqual([{ id: 3, name: 'Third', by: ['1', '2'] }]);
  expect(kept).toEqual([
    { larger: '1', smaller: '2' },
    { larger: '2', smaller: 'own-1' },
  ]);
  expect(cut).toHaveLength(2);
  expect(lacksOf(setAside(SAMPLE_PROJECT, referTo(3, 'Third'), ''), LANGUAGE).calledFor).toEqual([]);
});

test('it finds entries without neighbours', () => {
  expect(lacksOf(SAMPLE_PROJECT, SAMPLE).alone).toEqual([]);
  const two = choose(choose(NOTHING, referTo(2, 'Second')), referTo(3, 'Third'));
  expect(lacksOf(two, SAMPLE).alone).toEqual(['2', '3']);
});

test('it tells the confidence of the whole, and which invariant leans on hypotheses', () => {
  const two = choose(choose(NOTHING, referTo(1, 'First')), referTo(2, 'Second'));
  const { confidence, leaning } = lacksOf(two, SAMPLE);
  expect(confidence.map(({ count }) => count)).toEqual([1, 0, 1]);
  expect(leaning).toEqual([{ key: '1', on: ['2'] }]);
  expect(lacksOf(choose(two, referTo(3, 'Third')), SAMPLE).leaning).toEqual([]);
});

test('the advice names patterns, and does not scold', () => {
  const words = adviceOn(SAMPLE_PROJECT, lacksOf(SAMPLE_PROJECT, LANGUAGE)).map((advice) => advice.words);
  expect(words).toEqual([
    '“First” and “Second” call for “Third”. It may be worth a look.',
    '“First” is an invariant, and here it rests on a hypothesis: “Second”. Watch how it works out.',
    '1 of 2 patterns is a hypothesis: try it with care.',
    '2 links between your patterns; 2 links to patterns that are not chosen.',
  ]);
  expect(adviceOn(NOTHING, lacksOf(NOTHING, LANGUAGE))).toEqual([]);
});

test('a problem in plain words ranks the patterns that solve it first', () => {
  const document = (id: number, problem: string, text: string) => ({
    id,
    name: `Pattern ${id}`,
    tags: [],
    problem,
    text: [text],
  });
  const { index } = buildSearchIndex([
    document(1, 'Teams wait for each other.', 'Nothing.'),
    document(2, 'Nobody learns.', 'Teams wait, and teams wait again.'),
    document(3, 'Walls are thin.', 'Nothing.'),
  ]);
  expect(beginningsFor(index, 'my team is always waiting')).toEqual([1, 2]);
  expect(beginningsFor(index, 'my team is always waiting', 1)).toEqual([1]);
  expect(beginningsFor(index, '  ')).toEqual([]);
});
