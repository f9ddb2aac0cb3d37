import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

async function render(body: string, files: Record<string, string> = {}): Promise<string> {
  const folder = await makeFolder({
    '001-x.md': patternText(1, '', `\n# Pattern 1\n\n${body}\n`),
    'sub/002-x.md': patternText(
      2,
      'aliases: [The Second]\n',
      '\n# Pattern 2\n\nText.\n\n## Costs\n\nMuch.\n',
    ),
    ...files,
  });
  return (await loadLanguage(folder)).body(1, '/base/')?.html ?? '';
}

describe('names of patterns become links', () => {
  test.each([
    [
      '**Pattern 2 (2)**',
      '<a href="/base/patterns/002-x/" data-pattern="2">Pattern 2<span class="number"> (2)</span></a>',
    ],
    ['[[Pattern 2]]', '<a href="/base/patterns/002-x/" data-pattern="2">Pattern 2</a>'],
    ['[[pattern 2|the second]]', '<a href="/base/patterns/002-x/" data-pattern="2">the second</a>'],
    [
      '[[Pattern 2#Costs|its costs]]',
      '<a href="/base/patterns/002-x/#p2-costs" data-pattern="2">its costs</a>',
    ],
    ['[[Pattern 2#Costs]]', '<a href="/base/patterns/002-x/#p2-costs" data-pattern="2">Pattern 2, Costs</a>'],
    ['[see](sub/002-x.md#costs)', '<a href="/base/patterns/002-x/#p2-costs" data-pattern="2">see</a>'],
    ['[see](sub/002-x.md#no-such)', '<a href="/base/patterns/002-x/" data-pattern="2">see</a>'],
    ['[[2]]', '<a href="/base/patterns/002-x/" data-pattern="2">Pattern 2</a>'],
    ['[[sub/002-x]]', '<a href="/base/patterns/002-x/" data-pattern="2">sub/002-x</a>'],
    ['[[The Second]]', '<a href="/base/patterns/002-x/" data-pattern="2">The Second</a>'],
    ['in a line ![[Pattern 2]]', '<a href="/base/patterns/002-x/" data-pattern="2">Pattern 2</a>'],
    [
      '**[[Pattern 2]] (2)**',
      '<a href="/base/patterns/002-x/" data-pattern="2">Pattern 2<span class="number"> (2)</span></a>',
    ],
    ['[see](sub/002-x.md)', '<a href="/base/patterns/002-x/" data-pattern="2">see</a>'],
    ['_in **Pattern 2 (2)** too_', '<em>in <a href="/base/patterns/002-x/" data-pattern="2">'],
  ])('%s', async (markdown, html) => {
    expect(await render(markdown)).toContain(html);
  });

  test('but not in code, and not those of no pattern', async () => {
    const html = await render('`[[Pattern 2]]` and **Nobody (77)** and [[Nowhere]]');
    expect(html).not.toContain('data-pattern');
    expect(html).toContain('<strong>Nobody (77)</strong>');
    expect(html).toContain('<span class="dead-link">Nowhere</span>');
  });
});

describe('a text is shown within another one', () => {
  const LINK = '<a href="/base/patterns/002-x/" data-pattern="2">Pattern 2</a>';

  test('whole if it is short and has no problem and solution', async () => {
    expect(await render('![[Pattern 2]]')).toMatch(
      new RegExp(
        `^<blockquote><p>${LINK}</p><p>Text.</p>\\n<h2 id="p1-e1-costs">Costs</h2>\\n<p>Much.</p></blockquote>$`,
      ),
    );
  });

  test('as its problem and its solution', async () => {
    const other = patternText(
      3,
      '',
      '\n# Pattern 3\n\n**It hurts.**\n\n---\n\nWhy.\n\nTherefore:\n\n**Rest.**\n',
    );
    const html = await render('![[Pattern 3]]', { '003-x.md': other });
    expect(html).toContain('<strong>It hurts.</strong>');
    expect(html).toContain('<strong>Rest.</strong>');
    expect(html).not.toContain('Why.');
  });

  test('as one of its sections', async () => {
    const html = await render('![[Pattern 2#Costs|What it costs]]');
    expect(html).toContain('data-pattern="2">What it costs</a></p><p>Much.</p></blockquote>');
    expect(html).not.toContain('Text.');
  });

  test('and never within itself', async () => {
    const other = patternText(3, '', '\n# Pattern 3\n\n![[Pattern 1]]\n\n![[Pattern 3]]\n');
    const html = await render('![[Pattern 3]]\n\n![[Pattern 1]]', { '003-x.md': other });
    expect(html.match(/<blockquote>/g)).toHaveLength(2);
  });

  test('at most twenty times', async () => {
    const html = await render('![[Pattern 2]]\n\n'.repeat(25));
    expect(html.match(/<blockquote>/g)).toHaveLength(20);
    expect(html.match(/data-pattern="2"/g)).toHaveLength(25);
  });
});

test('a picture has the size that its author gives it', async () => {
  const files = { 'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' };
  expect(await render('![[plan.svg|300]]', files)).toContain('alt="" loading="lazy" width="300"');
  expect(await render('![[plan.svg|300x200]]', files)).toContain('width="300" height="200"');
  expect(await render('![[plan.svg|A plan]]', files)).toContain('alt="A plan"');
});

test('tables, footnotes, code and task lists of GitHub are rendered', async () => {
  const html = await render(
    '| a | b |\n|---|---|\n| 1 | 2 |\n\n~~old~~ `code`[^1]\n\n- [x] done\n\n[^1]: A note.',
  );
  for (const part of [
    '<table>',
    '<td>1</td>',
    '<del>old</del>',
    '<code translate="no">code</code>',
    'type="checkbox"',
    'A note.',
  ])
    expect(html).toContain(part);
  const target = /href="#([^"]*fn-1)"/.exec(html)?.[1];
  expect(target).toBeDefined();
  expect(html).toContain(`id="${target}"`);
});

test('the heading that repeats the name is left to the page, another one stays', async () => {
  expect(await render('Text.')).not.toContain('<h1');
  expect(await render('# Another\n\nText.')).toContain('Another');
});

describe('nothing in a text runs or asks another host', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<iframe src="https://example.org"></iframe>',
    '<form action="https://example.org"><button formaction="javascript:alert(1)">x</button></form>',
    '<style>@import "https://example.org/x.css"</style>',
    '<p style="background:url(https://example.org/x)">x</p>',
    '![x](https://example.org/x.png)',
    '![x](//example.org/x.png)',
    '![x](../x.png)',
    '<a href="x" data-pattern="1">forged</a>',
    '<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>',
  ])('%s', async (text) => {
    const html = await render(text);
    expect(html).not.toMatch(
      /<script|<iframe|<style|<form|<svg|onerror=|onload=|javascript:|data:text|style=|src="|formaction|data-pattern/i,
    );
  });
});

test('a picture of the folder is shown; of one that is not there, its text', async () => {
  const html = await render('![A drawing](a.svg) ![Lost](b.svg)', {
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  expect(html).toContain('<img src="/base/media/a.svg" alt="A drawing" loading="lazy">');
  expect(html).toContain('<span class="missing-image">Lost</span>');
});

test('an id in a text cannot be one of the page', async () => {
  expect(await render('<div id="app">x</div>')).toContain('id="p1-app"');
});

test('the example of the form renders whole, with its parts marked', async () => {
  const html = await render(
    '_Before._\n\n---\n\n**Problem.**\n\n---\n\nTalk.\n\nTherefore:\n\n**Do it.**\n\n---\n\n_After._\n\n## References\n\n- A *Book.*',
  );
  for (const part of ['opening', 'problem', 'therefore', 'solution', 'closing'])
    expect(html).toContain(`<p class="${part}"`);
  expect(html).toContain('<li>A <em>Book.</em></li>');
});

describe('callouts of GitHub and Obsidian', () => {
  test.each([
    [
      '> [!NOTE]\n> Take care.',
      '<div class="callout callout-note"><p class="callout-title">Note</p><p>Take care.</p></div>',
    ],
    [
      '> [!tip]- Folded title\n> More.',
      '<details class="callout callout-tip"><summary class="callout-title">Folded title</summary><p>More.</p></details>',
    ],
    [
      '> [!bug]+\n> More.',
      '<details class="callout callout-caution" open><summary class="callout-title">Bug</summary><p>More.</p></details>',
    ],
    [
      '> [!WARNING] Only this',
      '<div class="callout callout-warning"><p class="callout-title">Only this</p></div>',
    ],
    ['> A quotation.', '<blockquote>'],
  ])('%s', async (markdown, html) => {
    expect((await render(markdown)).replace(/\n/g, '')).toContain(html);
  });
});

test('the label of footnotes is named by an id that is there', async () => {
  const html = await render('Text[^1].\n\n[^1]: A note.');
  const label = /aria-describedby="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(label).not.toBe('');
  expect(html).toContain(`id="${label}"`);
});

describe('Chinese, Japanese and Korean texts', () => {
  test('names in bold are links wherever they stand, also in full-width brackets', async () => {
    const html = await render(
      '先有**模式 (2)**的团队。\n\n它完成**模式 (2)**的工作，也见**模式（2）**，和**模式 (2)**。',
    );
    expect(html.match(/<a [^>]*data-pattern="2">模式<span/g)).toHaveLength(4);
    expect(html).toContain('的工作，也见');
    expect(html).not.toContain('**');
  });

  test('a bare address ends before a full-width mark', async () => {
    const html = await render('见 https://example.org/a。然后，（https://example.org/b）再说。');
    expect(html).toContain(
      '<a href="https://example.org/a" rel="noopener noreferrer">https://example.org/a</a>。',
    );
    expect(html).toContain('https://example.org/b</a>）');
  });

  test('one tilde is no deletion', async () => {
    expect(await render('5~10 and 7~12, ~~gone~~')).toContain('5~10 and 7~12, <del>gone</del>');
  });
});
