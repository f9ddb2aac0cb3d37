import { expect, test } from 'vitest';
import { readPatternFile } from '../../../src/source/read/pattern-file.ts';
import { forgetTree, plainOf, wholeOf } from '../../../src/source/read/plain-pattern-file.ts';
import { patternText } from '../../fixtures/folder.ts';

const source = { path: '001-x.md', text: patternText(1, '', '\n# Pattern 1\n\n**A problem.**\n') };
const file = readPatternFile(source);
if (Array.isArray(file)) throw new Error('The file has faults.');
const read = file;

test('what is plain of a file is taken without reading anything again', () => {
  const gone = { ...source, text: 'The file has changed.' };
  expect(plainOf(wholeOf(gone, plainOf(read, true)), true)).toEqual(plainOf(read, true));
});

test('the front matter of a file is read when somebody asks for it', () => {
  const whole = wholeOf({ ...source }, plainOf(read, true));
  expect(whole.frontMatter.placeOf('name')).toEqual(read.frontMatter.placeOf('name'));
  const gone = wholeOf({ ...source, text: 'The file has changed.' }, plainOf(read, true));
  expect(() => gone.frontMatter).toThrow(/001-x\.md/);
});

test('a tree is what it was, also when it was let go of', () => {
  const whole = wholeOf({ ...source }, plainOf(read, true));
  expect(whole.tree).toEqual(read.tree);
  forgetTree(whole.source);
  expect(whole.tree).toEqual(read.tree);
});
