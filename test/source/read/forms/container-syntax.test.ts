import { expect, test } from 'vitest';
import { withCallouts } from '../../../../src/source/read/forms/container-syntax.ts';
import { processorTime } from '../../../fixtures/processor-time.ts';

const read = (...lines: string[]) => withCallouts(lines.join('\n')).split('\n');

test('containers of VitePress and Docusaurus are callouts', () => {
  expect(read('::: warning Mind this', 'One.', '', 'Two.', ':::', 'After.')).toEqual([
    '> [!warning] Mind this',
    '> One.',
    '>',
    '> Two.',
    '',
    'After.',
  ]);
  expect(read(':::note[A title]', 'One.', ':::')).toEqual(['> [!note] A title', '> One.', '']);
  expect(read('::: details Why?', 'Because.', ':::')).toEqual(['> [!details]- Why?', '> Because.', '']);
});

test('of other containers, what stands in them is shown', () => {
  expect(read('::: code-group', '```js', 'x', '```', ':::')).toEqual(['', '```js', 'x', '```', '']);
  expect(read('::: {.column width=50%}', 'One.', ':::')).toEqual(['', 'One.', '']);
});

test('admonitions of MkDocs are callouts, folded ones too', () => {
  expect(read('!!! note "Scope"', '    One.', '', '    - Two', '', 'After.')).toEqual([
    '> [!note] Scope',
    '> One.',
    '>',
    '> - Two',
    '',
    'After.',
  ]);
  expect(read('??? tip', '    One.')).toEqual(['> [!tip]-', '> One.']);
  expect(read('???+ tip "Open"', '    One.')).toEqual(['> [!tip]+ Open', '> One.']);
});

test('one container may stand in another', () => {
  expect(read(':::: tip', '::: info', 'One.', ':::', '::::')).toEqual([
    '> [!tip]',
    '> > [!info]',
    '> > One.',
    '>',
    '',
  ]);
  expect(read('!!! note', '    !!! warning', '        One.')).toEqual([
    '> [!note]',
    '> > [!warning]',
    '> > One.',
  ]);
});

test('what is never closed, and what is code, stays as it was written', () => {
  const open = ['::: tip', 'One.'];
  expect(read(...open)).toEqual(open);
  const code = ['```', '::: tip', 'One.', ':::', '!!! note', '    Two.', '```'];
  expect(read(...code)).toEqual(code);
});

test('an admonition that text follows directly stays as it was written, so that the text stays outside', () => {
  const close = ['!!! note "Scope"', '    One.', 'After.'];
  expect(read(...close)).toEqual(close);
  const empty = ['!!! note', 'After.'];
  expect(read(...empty)).toEqual(empty);
  expect(read('!!! note', '    One.', '## Next')).toEqual(['> [!note]', '> One.', '## Next']);
  expect(read('!!! note', '    One.', '!!! tip', '    Two.')).toEqual([
    '!!! note',
    '    One.',
    '> [!tip]',
    '> Two.',
  ]);
});

test('a title has no attributes', () => {
  expect(read('::: tip A title {#here .wide}', 'One.', ':::')).toEqual(['> [!tip] A title', '> One.', '']);
  expect(read('::: tip A {b} title', 'One.', ':::')).toEqual(['> [!tip] A {b} title', '> One.', '']);
});

test('what begins with a line that is too long for a title stays as it was written', () => {
  const long = 'word '.repeat(60);
  const fenced = [`::: tip ${long}`, 'One.', ':::'];
  expect(read(...fenced)).toEqual(fenced);
  const indented = [`!!! note "${long}"`, '    One.'];
  expect(read(...indented)).toEqual(indented);
  expect(read('::: info', ...fenced, 'Two.', ':::')).toEqual([
    '> [!info]',
    ...fenced.map((line) => `> ${line}`),
    '> Two.',
    '',
  ]);
});

test('the time is linear, however many containers there are', () => {
  const time = (count: number) =>
    processorTime(() => {
      const many = Array.from({ length: count }, () => '::: tip');
      expect(read(...many)).toHaveLength(count);
      expect(read(...many, ...many.map(() => ':::'))).toHaveLength(2 * count);
    });
  time(2_500);
  // Eight times as many would take 64 times as long.
  expect(time(20_000)).toBeLessThan(30 * Math.max(time(2_500), 5));
});
