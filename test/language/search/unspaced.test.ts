import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../../src/language/search/make-index.ts';
import { searchLabels } from '../../../src/language/search/search-labels.ts';
import { loadSearchIndex } from '../../../src/language/search/search.ts';

const DOCUMENTS = [
  { id: 1, name: '東京都の庭', tags: ['緑'], problem: '', text: ['東京都では庭が少ない。'] },
  {
    id: 2,
    name: '実践の共同体',
    tags: ['学習'],
    problem: '',
    text: ['京都で人々は共に学習する。学びは続く。'],
  },
  { id: 3, name: '学び舎', tags: [], problem: '', text: ['習うより慣れよ。学ぶ人。'] },
  { id: 4, name: 'การเรียนรู้ร่วมกัน', tags: [], problem: '', text: ['ทุกคนเรียนรู้จากกัน'] },
];
const { index, sentences } = buildSearchIndex(DOCUMENTS);
const { search } = loadSearchIndex(index, sentences);

describe('in writing without spaces', () => {
  test('a word is found, and not where its characters only stand side by side', () => {
    expect(search('京都').patterns).toEqual([2]);
    expect(search('東京都').patterns).toEqual([1]);
    expect(search('学習').patterns).toEqual([2]);
    expect(search('เรียน').patterns).toEqual([4]);
  });

  test('what no dictionary takes for a word is found by its characters', () => {
    expect(search('同体').patterns).toEqual([2]);
    expect(search('舎').patterns).toEqual([3]);
  });

  test('a result marks whole words', () => {
    const [hit] = search('京都').texts;
    const { text = '', marks = [] } = hit?.sentence ?? {};
    expect(text).toBe('京都で人々は共に学習する。');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['京都']);
  });

  test('names are found before the index is loaded, also by a part of a word', () => {
    const names = searchLabels(DOCUMENTS);
    expect(names.search('庭').patterns).toEqual([1]);
    expect(names.search('京都').patterns).toEqual([1]);
    expect(names.search('同体').patterns).toEqual([2]);
  });
});
