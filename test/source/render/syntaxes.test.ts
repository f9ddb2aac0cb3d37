import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unsafeParts } from '../../fixtures/unsafe-parts.ts';
import { parseMarkdown, stringifyHtml, toSafeHtml } from '../../../src/source/render/markdown.ts';

function html(text: string): string {
  const parsed = parseMarkdown(text);
  if (parsed.kind === 'refused') throw new Error(parsed.excess.message);
  return stringifyHtml(toSafeHtml(parsed.tree, '')).replaceAll('\n', ' ');
}

const inline = (tex: string) => `<code class="math-inline">${tex}</code>`;
const display = (tex: string) => `<code class="math-display">${tex}</code>`;

describe('formulas stand between dollar signs', () => {
  test.each([
    ['Let $a_1 * b_2$ be, and $x$-axes.', `<p>Let ${inline('a_1 * b_2')} be, and ${inline('x')}-axes.</p>`],
    ['So $$y^2$$.', `<p>So ${display('y^2')}.</p>`],
    ['$$ \\begin{a}\n b \\end{a} $$', `<p>${display('\\begin{a}  b \\end{a}')}</p>`],
    ['$$\na\n- b\n= c\n$$\n\nAfter.', `<p>${display('a - b = c')}</p> <p>After.</p>`],
    ['> $$\n> a\n> $$\nlazy', `<blockquote> <p>${display('a')}</p> </blockquote> <p>lazy</p>`],
    ['求$x_1$的值', `<p>求${inline('x_1')}的值</p>`],
    ['$`a*b*c`$', `<p>${inline('a*b*c')}</p>`],
    ['$\\text{5 \\$ each}$', `<p>${inline('\\text{5 \\$ each}')}</p>`],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test.each([
    'It costs $5 and $10.',
    'From US$5 to US$10, or 5$ to 10$.',
    'Between $5-$6 and $7/$8.',
    'A $ b $ c.',
    'One $ alone.',
    'In $$$ and $$.',
    `$${'x'.repeat(2_001)}$`,
  ])('but sums of money do not: %s', (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`);
  });

  test('nor does code', () => {
    expect(html('`$x$`\n\n```\n$$\n```')).not.toContain('math');
  });

  test('many marks take linear time', () => {
    const time = (count: number) => {
      const text = 'a $b '.repeat(10).concat('\n\n').repeat(count);
      const start = process.cpuUsage().user;
      parseMarkdown(text);
      return process.cpuUsage().user - start;
    };
    time(100);
    expect(time(800)).toBeLessThan(40 * Math.max(time(100), 5_000));
  });
});

describe("Obsidian's comments are left out", () => {
  test.each([
    ['a %%hidden *x*%% b', '<p>a  b</p>'],
    ['%%\nhidden\n\n# more\n%%\n\nshown', '<p>shown</p>'],
    ['a %%hidden\nstill%% b', '<p>a  b</p>'],
    ['50%% and one', '<p>50%% and one</p>'],
    ['`%%a%%`', '<p><code>%%a%%</code></p>'],
    ['a <!-- hidden --> b', '<p>a  b</p>'],
  ])('%s', (text, expected) => {
    expect(html(text).replace(/ +/g, ' ')).toBe(expected.replace(/ +/g, ' '));
  });
});

describe('terms with definitions are lists', () => {
  test.each([
    ['Term\n: Said *so*.\n: Or so.', '<dl> <dt>Term</dt> <dd>Said <em>so</em>.</dd> <dd>Or so.</dd> </dl>'],
    ['One\nTwo\n: Both.', '<dl> <dt>One</dt> <dt>Two</dt> <dd>Both.</dd> </dl>'],
    ['Term\n\n: Below.', '<dl> <dt>Term</dt> <dd>Below.</dd> </dl>'],
    ['A\n: x\n\nB\n: y', '<dl> <dt>A</dt> <dd>x</dd> <dt>B</dt> <dd>y</dd> </dl>'],
    [': Nothing above', '<p>: Nothing above</p>'],
    ['Time 12:30\nand a:b', '<p>Time 12:30 and a:b</p>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

test('any mix of marks, quotations and lists is read, and its text stays', () => {
  const parts = [
    '$',
    '$$',
    '%%',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '    ',
    '`',
    '```\n',
    ': ',
    '\\',
    'x',
    ' ',
    '*',
    '5',
    '\t',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (mix) => {
      const text = mix.join('');
      const shown = html(text);
      expect(unsafeParts(shown, '/')).toEqual([]);
      // What follows the language in the first line of a fence is for programs, and is shown nowhere.
      if (!/%|`{3}[ \t]*[^\s`]+[ \t][^`\n]*x/.test(text))
        expect(shown.match(/x/g)?.length ?? 0).toBe(text.match(/x/g)?.length ?? 0);
    }),
    { numRuns: 2_000 },
  );
});
