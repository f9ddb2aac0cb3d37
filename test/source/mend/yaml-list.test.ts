import { expect, test } from 'vitest';
import { parseText } from '../../../src/source/read/parsed-text.ts';
import { addToList } from '../../../src/source/mend/yaml-list.ts';
import { applyEdits } from '../../../src/source/mend/apply-edits.ts';

/** The front matter after 5 was added to the list `b`; null where that is refused. */
function added(yaml: string, id = 5): string | null {
  const text = `---\n${yaml}---\n\n# X\n`;
  const parsed = parseText({ path: 'a.md', text });
  const edit = parsed && addToList(parsed, 'b', id, 'a');
  if (!edit) return null;
  const after = applyEdits(text, [edit]);
  expect(after.endsWith('---\n\n# X\n')).toBe(true);
  return after.slice(4, -'---\n\n# X\n'.length);
}

test.each([
  ['a list in one line', 'b: [1, 2]\nc: 3\n', 'b: [1, 2, 5]\nc: 3\n'],
  ['its order', 'b: [1, 9]\n', 'b: [1, 5, 9]\n'],
  ['no order', 'b: [9, 1]\n', 'b: [9, 1, 5]\n'],
  ['its spaces', 'b: [ 1,2 ] # two\n', 'b: [ 1,2,5 ] # two\n'],
  ['an empty list', 'b: []\n', 'b: [5]\n'],
  ['no value', 'b: # none yet\nc: 3\n', 'b: [5] # none yet\nc: 3\n'],
  ['no value at the end', 'b:\n', 'b: [5]\n'],
  ['null', 'b: ~\n', 'b: [5]\n'],
  [
    'a list of lines',
    'b:\n  - 1 # one\n  # and\n  - 2 # two\nc: 3\n',
    'b:\n  - 1 # one\n  # and\n  - 2 # two\n  - 5\nc: 3\n',
  ],
  ['lines without indentation', 'b:\n- 1\n- 9\n', 'b:\n- 1\n- 5\n- 9\n'],
  ['a list over lines', 'b: [\n  1,\n  2,\n]\n', 'b: [\n  1,\n  2, 5,\n]\n'],
  ['quotation marks and an anchor', 'a: "x"\nb: &b [1]\n', 'a: "x"\nb: &b [1, 5]\n'],
  [
    'no such key, after its neighbour',
    'id: 1\na:\n  - 3 # x\n# next\nc: 3\n',
    'id: 1\na:\n  - 3 # x\nb: [5]\n# next\nc: 3\n',
  ],
  [
    'no such key and no neighbour',
    'id: 1\ntext: |\n  two\n  lines\n',
    'id: 1\ntext: |\n  two\n  lines\nb: [5]\n',
  ],
])('%s', (_, before, after) => {
  expect(added(before)).toBe(after);
});

test('what is no plain list is left to the author', () => {
  expect(added('b: word\n')).toBe(null);
  expect(added('x: &x [1]\nb: *x\n')).toBe(null);
  expect(added('b: [1, [2]]\n')).toBe(null);
  expect(added('{ b: [1] }\n')).toBe(null);
});
