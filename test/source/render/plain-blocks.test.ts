import fc from 'fast-check';
import type { Root } from 'mdast';
import { readFileSync, readdirSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { addCommentSyntax } from '../../../src/source/render/comment-syntax.ts';
import { addMathSyntax } from '../../../src/source/render/math-syntax.ts';
import { putPlainBack, setPlainAside } from '../../../src/source/render/plain-blocks.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(function further() {
    addMathSyntax(this.data());
    addCommentSyntax(this.data());
  })
  .freeze();

/** Parses a text without its plain blocks, and puts these back. */
function parseRest(text: string): Root {
  const rest = setPlainAside(text);
  const tree = parser.parse(rest.text);
  expect(putPlainBack(tree, rest)).toBe(true);
  return tree;
}

const PIECES = [
  'Plain words.',
  'A “quoted” name (13), and more: 5% – or 10/20; isn’t it?',
  'Two\nlines of words',
  'über Ähren',
  '日本語の文。',
  '*a* mark',
  'a [link](x.md)',
  '[name]: http://a.test',
  'see http://a.test or www.b.test',
  'a trailing space ',
  'a break  \nof a line',
  '# Heading',
  '## Plain: a heading',
  '### closed ##',
  '####### none',
  '#  two spaces',
  '----',
  '- - -',
  'Heading\n===',
  'Heading\n---',
  '---',
  '- item',
  '- item\n\n  in it',
  '1. one\n2) two',
  '1986. A year',
  '> quoted\nlazily',
  '    indented',
  '\tindented',
  '| a | b |\n|---|---|\n| c | d |',
  'a | b\n-|-',
  ': definition',
  'Term\n: definition',
  '[^1]',
  '[^1]: note\n\n    more',
  '```\ncode',
  '```',
  '~~~\n',
  '<div>\n',
  '<!-- remark',
  '-->',
  '<pre>',
  '</pre>',
  '$$',
  '%%',
  '\ufeff*a* mark',
  '&amp; more',
  'a\\',
  '\u00a0',
  'www.c.test',
  'x',
  ' one space before',
];

const BREAKS = ['\n', '\n\n', '\n\n\n', '\n \n', '\n\t\n', '\r\n\r\n', ' '];

const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n\n', '\n\n', '\n\n', ...BREAKS)), {
    maxLength: 12,
  })
  .map((pieces) => pieces.flat().join(''));

test('a text has the same tree, with the same places, whether its plain blocks are parsed or not', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(parseRest(text)).toEqual(parser.parse(text));
    }),
    { numRuns: 400, seed: 56 },
  );
});

test('the same is true of any characters', () => {
  const characters = fc.array(fc.constantFrom(...' \n\n\nab1.:-_*[]()<>`~|#!&\\@/$%\t'), { maxLength: 60 });
  fc.assert(
    fc.property(characters, (text) => {
      expect(parseRest(text.join(''))).toEqual(parser.parse(text.join('')));
    }),
    { numRuns: 1000, seed: 253 },
  );
});

test('the shipped texts have the same trees, and most of what they say is not parsed', () => {
  let all = 0;
  let parsed = 0;
  for (const name of readdirSync('patterns').filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(`patterns/${name}`, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
    expect(parseRest(text)).toEqual(parser.parse(text));
    all += text.length;
    parsed += setPlainAside(text).text.length;
  }
  expect(parsed / all).toBeLessThan(0.6);
});

test.each([
  '```\n\nPlain.\n\n```',
  '<!--\n\nPlain.\n\n-->',
  '<script>\n\nPlain.\n\n</script>',
  '$$\n\nPlain.\n\n$$',
  '%%\n\nPlain.\n\n%%',
])('what begins in something that spans blank lines is no paragraph, however plain it looks: %j', (text) => {
  expect(setPlainAside(text)).toEqual({ text, runs: [] });
  expect(parseRest(text)).toEqual(parser.parse(text));
});

test('blocks that cannot be put back are told', () => {
  const rest = setPlainAside('Plain.\n\n*a* mark\n');
  expect(rest.runs).toHaveLength(1);
  expect(putPlainBack({ type: 'root', children: [] }, rest)).toBe(false);
});
