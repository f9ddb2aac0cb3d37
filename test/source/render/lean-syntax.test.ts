import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/source/render/markdown.ts';

const reference = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

function parsed(text: string): Root {
  const result = parseMarkdown(text);
  if (result.kind === 'refused') throw new Error(result.excess.message);
  return result.tree;
}

const PIECES = [
  'word ',
  'a@b.example',
  'a&#64;b.example',
  'a&commat;b.example',
  'a\\@b.example',
  'www.example.org',
  'www&period;example.org',
  'WWW.example.org/x?y',
  'http://example.org',
  'HTTPS://example.org/a_b',
  'http\\://example.org',
  'http&colon;//example.org',
  'ht*t*p://example.org',
  '(https://example.org/(x))',
  '<https://example.org>',
  'mailto:a@b.example',
  'xmpp:a@b.example/x',
  '*b* ',
  '`a@b.example` ',
  '[x](y) ',
  '.',
  '\n',
  '\n\n',
  '\na\n---\n',
  '\na\n:-\n',
  '\na\n-:\nb\n',
  '\n> a\n> :-:\n',
  '\na &#124; b\n- | -\n',
  '\n- a | b\n  -|-\n',
  '| a | b |\n|---|---|\n| a@b.example | www.example.org |\n\n',
];

test('addresses that are merely written down, and tables, are found wherever GitHub’s Markdown has them', () => {
  for (const piece of PIECES) expect(parsed(piece), piece).toEqual(reference.parse(piece));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      expect(parsed(text)).toEqual(reference.parse(text));
    }),
    { numRuns: 300 },
  );
});
