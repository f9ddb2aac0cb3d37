import { expect, test } from 'vitest';
import { findCapitalNames } from '../../../../src/source/read/forms/capital-names.ts';
import { parseMarkdown } from '../../../../src/source/render/markdown.ts';

function places(text: string): (readonly [name: string, line: number, column: number])[] {
  const parsed = parseMarkdown(text);
  if (parsed.kind === 'refused') return [];
  return findCapitalNames(parsed.tree, text, 0).map(({ name, line, column }) => [name, line, column]);
}

test('each name stands where its first word does', () => {
  expect(places('See an OPEN DOOR and a QUIET ROOM.')).toEqual([
    ['OPEN DOOR', 1, 8],
    ['QUIET ROOM', 1, 24],
  ]);
  expect(places('A LONG TABLE is near.')).toEqual([['LONG TABLE', 1, 3]]);
});

test('also on further lines, with indentation, quotation marks and escapes before them', () => {
  expect(places('> Once\n>   more: OPEN\n> DOOR, and \\*one\\* WARM LIGHT.\n')).toEqual([
    ['OPEN DOOR', 2, 11],
    ['WARM LIGHT', 3, 21],
  ]);
  expect(places('NEW NEWS, and **bold SECOND CHAIR** in it.')).toEqual([
    ['NEW NEWS', 1, 1],
    ['SECOND CHAIR', 1, 22],
  ]);
});

test('the same word as a shorter one before it is told apart', () => {
  expect(places('DO it, DO DOORS and DOOR.')).toEqual([
    ['DO DOORS', 1, 8],
    ['DOOR', 1, 21],
  ]);
});

test('a word that Markdown writes otherwise has the place of the last one that is found', () => {
  expect(places('See OPEN DOOR or ROCK&amp;ROLL.')).toEqual([
    ['OPEN DOOR', 1, 5],
    ['ROCK&ROLL', 1, 5],
  ]);
});
