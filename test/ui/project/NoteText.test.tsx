import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NoteText } from '../../../src/ui/project/NoteText.tsx';

/** Returns what is shown, without the wrappers of texts. */
function shown(text: string): string {
  const { container } = render(<NoteText text={text} />);
  return (container.firstElementChild?.innerHTML ?? '').replaceAll(/<\/?span>/g, '');
}

test.each([
  [
    'paragraphs and marks',
    'One *two* **three** `f < g`.\n\nFour.',
    '<p>One <em>two</em> <strong>three</strong> <code>f &lt; g</code>.</p><p>Four.</p>',
  ],
  ['lists', '- a\n- b\n  1. c', '<ul><li>a</li><li>b<ol start="1"><li>c</li></ol></li></ul>'],
  [
    'two tildes as a deletion, and one as itself',
    '5~10 and 6~7, ~~not~~',
    '<p>5~10 and 6~7, <del>not</del></p>',
  ],
  ['a heading, as a line of its own', '# We do', '<p><b>We do</b></p>'],
  [
    'a link to a page',
    '[here](https://example.org/)',
    '<p><a href="https://example.org/" rel="noopener noreferrer">here</a></p>',
  ],
])('shows %s', (_, text, html) => {
  expect(shown(text)).toBe(html);
});

test.each([
  ['a tag', '<b onclick="x()">bold</b>', '<p>&lt;b onclick="x()"&gt;bold&lt;/b&gt;</p>'],
  ['a picture from elsewhere', '![cat](https://example.org/cat.png)', '<p>cat</p>'],
  ['a link that is no address of a page', '[here](data:text/plain,x)', '<p>here</p>'],
])('%s is shown as it was written, and does nothing', (_, text, html) => {
  expect(shown(text)).toBe(html);
});

test('a text that is too long to be read as Markdown, or too deep, is shown as it was written', () => {
  const long = `*x* ${'word '.repeat(2500)}`;
  expect(shown(long)).toBe(long);
  expect(shown(`${'> '.repeat(30)}deep`)).toContain('&gt; deep');
});
