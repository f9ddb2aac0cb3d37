import { expect, test } from 'vitest';
import { namedIn } from '../../../src/language/prose/named-in.ts';

const DOCUMENTATION = { id: 27, name: 'Living Documentation' };

/** The marked parts of a sentence. */
function marked(sentence: string, pattern = DOCUMENTATION): { text: string; parts: string[] } {
  const { text, marks } = namedIn(sentence, pattern);
  return { text, parts: marks.map(({ start, end }) => text.slice(start, end)) };
}

test('marks a name with its number, wherever it stands', () => {
  expect(marked('Living Documentation (27) keeps it, and living documentation stays.').parts).toEqual([
    'Living Documentation (27)',
    'living documentation',
  ]);
});

test('shows names in double brackets without the brackets, and the text that an author gives them', () => {
  expect(marked('See [[Living Documentation]] and [[GitOps|the repository]].')).toEqual({
    text: 'See Living Documentation and the repository.',
    parts: ['Living Documentation'],
  });
});

test('marks no part of another word, and no number of another pattern', () => {
  expect(marked('A Flowchart of Flow (3).', { id: 4, name: 'Flow' }).parts).toEqual(['Flow']);
});

test('marks names where words follow each other without spaces, with full-width brackets', () => {
  expect(marked('也见活文档（2）和活文档。', { id: 2, name: '活文档' }).parts).toEqual([
    '活文档（2）',
    '活文档',
  ]);
  expect(marked('실천 공동체는 문서를 고친다.', { id: 1, name: '실천 공동체' }).parts).toEqual([
    '실천 공동체',
  ]);
});

test('leaves a sentence alone that gives the pattern another name', () => {
  expect(marked('The repository tells.')).toEqual({ text: 'The repository tells.', parts: [] });
});
