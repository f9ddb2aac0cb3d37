import { expect, test } from 'vitest';
import { componentAddresses, withoutComponents } from '../../../../src/source/read/forms/component-syntax.ts';
import { processorTime } from '../../../fixtures/processor-time.ts';

test.each([
  ['an import', "import { A } from 'a'\n\n# Door\n", '\n\n# Door\n'],
  [
    'a component on lines of its own',
    'Before.\n\n<Card\n  title="a > b"\n  list={[{ a: 1 }]}\n/>\n\nAfter.',
    'Before.\n\n\n\n\n\n\nAfter.',
  ],
  [
    'what stands between two tags',
    '<Note type="tip">\n\nRead *this*.\n\n</Note>\n',
    '\n\nRead *this*.\n\n\n',
  ],
  ['a comment', '{/* not shown */}\ntext', '\ntext'],
  [
    'code',
    '```jsx\n<Card />\nimport x\n```\n`<Card />` and {x}',
    '```jsx\n<Card />\nimport x\n```\n`<Card />` and {x}',
  ],
  ['elements of HTML', '<details>a < b</details>', '<details>a < b</details>'],
  ['what does not end', 'x <Card title="', 'x <Card title="'],
])('%s', (_, text, left) => {
  expect(withoutComponents(text)).toBe(left);
});

test('the time is linear, whatever does not end', () => {
  const time = (count: number) =>
    processorTime(() => withoutComponents('<A '.repeat(4 * count) + '``` '.repeat(count)));
  time(6_250);
  // Eight times as many would take 64 times as long.
  expect(time(50_000)).toBeLessThan(30 * Math.max(time(6_250), 5));
});

test('addresses are found in properties and attributes', () => {
  expect(
    componentAddresses(
      '<A href="/p/door" icon="x"/> { path: \'/p/room\', "url": "/p/lamp", to: name, link: "word" }',
    ),
  ).toEqual(['/p/door', '/p/room', '/p/lamp']);
});
