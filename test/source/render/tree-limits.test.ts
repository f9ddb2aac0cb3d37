import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  type TreeBounds,
  countTags,
  findTreeExcess,
  isShallow,
} from '../../../src/source/render/tree-limits.ts';

const SMALL: TreeBounds = { depth: 8, cells: 12, references: 3, copied: 100 };

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

describe('a tree at a bound is rendered, one beyond it is refused', () => {
  test.each([
    ['depth', '> > a', '> > > > > > > a', /nested too deeply/],
    ['cells', '|a|b|\n|-|-|\n|1|2|\n', '|a|b|c|d|\n|-|-|-|-|\n|1|\n|2|\n|3|\n', /more than 12 cells/],
    ['references', '[a] [a] [a]\n\n[a]: b', '[a] [a] [a] [a]\n\n[a]: b', /repeats too much/],
    [
      'repeated addresses',
      `[a] [a]\n\n[a]: ${'b'.repeat(40)}`,
      `[a] [a]\n\n[a]: ${'b'.repeat(60)}`,
      /repeats too much/,
    ],
  ])('%s', (_, allowed, refused, message) => {
    expect(findTreeExcess(parse(allowed), SMALL)).toBeNull();
    expect(findTreeExcess(parse(refused), SMALL)?.message).toMatch(message);
  });
});

test('tags of raw HTML are counted', () => {
  expect(countTags(parse('a <b>c</b>\n\n<div>\n\n</div>'))).toBe(4);
});

test('a tree at the bound is shallow, one beyond it is not, and width does not count', () => {
  const [two, three] = ['> a', '> > a'].map(parse) as [Root, Root];
  expect(isShallow(two, 3)).toBe(true);
  expect(isShallow(three, 3)).toBe(false);
  expect(isShallow(three, 4)).toBe(true);
  expect(isShallow(parse('a\n\nb\n\nc\n\nd'), 2)).toBe(true);
  expect(isShallow(three)).toBe(true);
});
