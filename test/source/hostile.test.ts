import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNPAINTED } from '../../src/cli/paint.ts';
import { reportText } from '../../src/cli/reporters/text.ts';
import { slugOf } from '../../src/language/pattern.ts';
import type { LoadedLanguage } from '../../src/source/read/loaded-language.ts';
import { loadLanguage } from '../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { unsafeParts } from '../fixtures/unsafe-parts.ts';

const errors = ({ diagnostics }: LoadedLanguage) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ rule, file }) => `${rule} ${file}`);

const GOOD = patternText(1, 'context_patterns: [2]\n', '\n**Pattern 2 (2)** is [[Pattern 2]].\n');

/**
 * Loads a folder of one good file and one of any content under several names, and checks what holds for every content:
 * the good file is there, the other one is read or named, and all that is rendered is harmless.
 */
async function expectSound(folder: string, content: string | Uint8Array): Promise<void> {
  for (const name of ['002-y.md', 'LANGUAGE.md', 'SCALES.md']) await writeFile(join(folder, name), content);
  const loaded = await loadLanguage(folder);
  const { language, diagnostics } = loaded;
  const files = language.patterns.flatMap((pattern) => (pattern.status === 'written' ? [pattern.file] : []));
  expect(files).toContain('001-x.md');
  expect([...files, ...diagnostics.map(({ file }) => file)]).toContain('002-y.md');
  const lines = Buffer.from(content)
    .toString('latin1')
    .split(/\r\n?|\n/).length;
  for (const { file, line, column, message, hint } of diagnostics) {
    expect(['001-x.md', '002-y.md', 'LANGUAGE.md', 'SCALES.md']).toContain(file);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(file === '001-x.md' || line <= lines + 1).toBe(true);
    expect(column).toBeGreaterThanOrEqual(1);
    expect([message, hint]).not.toContain('');
  }
  const options = { pathOf: (file: string) => file, source: loaded.source, paint: UNPAINTED };
  expect(reportText({ patterns: 0, links: 0, diagnostics }, options)).toMatch(/^(?:\P{Cc}|[\n\t])*$/u);
  for (const pattern of language.patterns) {
    const body = loaded.body(pattern.id, '/');
    expect(unsafeParts(body?.html ?? '', '/')).toEqual([]);
    expect(JSON.stringify(loaded.reasons(pattern.id))).toContain('[');
    expect(encodeURI(pattern.slug)).not.toBe('');
  }
  expect(unsafeParts(loaded.introduction('/'), '/')).toEqual([]);
}

/** The pieces of a list in which `¦` stands between them and `⏎` for a line's end. */
const list = (pieces: string) => pieces.split(/\s*¦\s*/).map((piece) => piece.replaceAll('⏎', '\n'));

const ODD = [...'\r\n\0\ufeff\u2028\u2029\u0085\u202e\t \u00a0\u0007', '\r\n', '😀'];

const FIELDS = list(String.raw`
  id: 2 ¦ name: Y ¦ scale: 1 ¦ name: "\ud800\u0000<b>" ¦ id: 1e400 ¦ id: 0x2 ¦ id: -1 ¦ scale: 12:30 ¦ confidence: &a [*a] ¦
  tags: [*a] ¦ tags: &a [x, &b y, *b] ¦ <<: *a ¦ tags: !!js/function "x" ¦ !!set {a, b} ¦ context_patterns: [1, 2, 9007199254740993] ¦
  completion_patterns: {a: 1} ¦ __proto__: {polluted: true} ¦ constructor: {prototype: {polluted: true}} ¦ toString: x ¦
  name: !!binary aGVsbG8= ¦ ? [a] ¦ : b ¦ - x ¦ %YAML 1.1 ¦ ... ¦ "id": 3 ¦ name: 'it''s ¦ name: |⏎  text⏎    deeper ¦
  references: [~, [[]]] ¦ hasOwnProperty: 1 ¦ --- js ¦ --- ¦ # comment ¦ a: {b: {c: [d, {e: f}]}} ¦ title: <script> ¦ date: 2001-01-01`);

const PIECES = list(String.raw`
  * ¦ ** ¦ _ ¦ __ ¦ ~~ ¦ ${'`'} ¦ ${'```'}⏎ ¦ [ ¦ ] ¦ ( ¦ ) ¦ ![ ¦ ]( ¦ < ¦ > ¦ ⏎> ¦ ⏎- ¦ ⏎1. ¦ ⏎${'\u00a0'} ¦ | ¦ ⏎ ¦ |-|-|⏎ ¦ ⏎⏎ ¦ ⏎# a ¦ ⏎## References⏎ ¦
  ⏎Therefore:⏎⏎ ¦ ⏎---⏎ ¦ ⏎===⏎ ¦ [^1] ¦ ⏎[^1]: a ¦ ⏎[a]: javascript:x⏎ ¦ [a] ¦ [[Pattern 1]] ¦ **Pattern 1 (1)** ¦ [[ ¦ |x]] ¦
  http://a.b ¦ www.a.b ¦ a@b.c ¦ <script> ¦ </script> ¦ <img src=x onerror=x> ¦ <svg onload=x> ¦ <math> ¦ <style> ¦ <b> ¦ </b> ¦ <p> ¦
  <table> ¦ <td> ¦ <!-- ¦ --> ¦ <a href="javascript:x"> ¦ </a> ¦ <? ¦ <![CDATA[ ¦ &lt; ¦ &#x6a; ¦ & ¦ \ ¦ <div id="app"> ¦ <template> ¦
  <select> ¦ javascript:x ¦ data:text/html,x ¦ ![x](a.svg) ¦ ![x](//a.b/c.png) ¦ 001-x.md ¦ ../ ¦ % ¦ ${'\ufffd'} ¦ ${'    '}`);

const text = (pieces: readonly string[], most: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...pieces, ...ODD) },
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      {
        maxLength: most,
      },
    )
    .map((parts) => parts.join(''));

const front = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), fc.constantFrom('\n', '\n', '\n', '\n', ...ODD)), {
    maxLength: 14,
  })
  .map((lines) => `---\n${lines.flat().join('')}\n---\n`);

describe('whatever a file holds, it is read or named, and nothing is thrown', () => {
  const properties = [
    ['random bytes', fc.uint8Array({ maxLength: 400 }), 150],
    [
      'a good file with random bytes in it',
      fc
        .tuple(fc.nat(200), fc.uint8Array({ maxLength: 6 }))
        .map(([at, bytes]) =>
          Buffer.concat([Buffer.from(GOOD).subarray(0, at), bytes, Buffer.from(GOOD).subarray(at)]),
        ),
      150,
    ],
    ['random front matter', front, 300],
    [
      'random front matter of a good file',
      text(
        FIELDS.map(
          (field) => `${field}
`,
        ),
        12,
      ).map((fields) => patternText(2, fields)),
      300,
    ],
    ['random Markdown', text(PIECES, 60).map((body) => patternText(2, '', body)), 400],
  ] as const;
  test.each(properties)('%s', async (_, content: fc.Arbitrary<string | Uint8Array>, numRuns) => {
    const folder = await makeFolder({
      '001-x.md': GOOD,
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    await fc.assert(
      fc.asyncProperty(content, (sample) => expectSound(folder, sample)),
      { numRuns },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('large texts that people write are read', () => {
  const words =
    'The quick brown fox (with a [link](https://example.org/a)) jumps over the *lazy* dog, as **Pattern 1 (1)** says. ';
  test.each([
    ['a megabyte of prose', `${words.repeat(5)}\n\n`.repeat(1_700)],
    [
      'a list of a thousand links',
      '- [A name](https://example.org/a) and [another](001-x.md)\n'.repeat(1_000),
    ],
    [
      'a table of a thousand rows',
      `|a|b|c|\n|-|-|-|\n${'| **x** | [y](https://example.org) | `z` |\n'.repeat(1_000)}`,
    ],
    ['a drawing in a fence', `\`\`\`\n${`${'|  [*]__ '.repeat(12)}\n`.repeat(400)}\`\`\`\n`],
    ['a long paragraph of many links', '[a](https://example.org/a) '.repeat(250)],
    [
      'lists, ten deep',
      Array.from({ length: 300 }, (_, index) => `${'  '.repeat(index % 10)}- a\n`).join(''),
    ],
    ['a table in HTML', `<table>${'<tr><td>a</td><td><b>b</b></td></tr>'.repeat(150)}</table>`],
  ])('%s', async (_, body) => {
    const loaded = await loadLanguage(
      await makeFolder({ '001-x.md': GOOD, '002-y.md': patternText(2, '', body) }),
    );
    expect(errors(loaded)).toEqual([]);
    expect(loaded.body(2, '/')?.html.length).toBeGreaterThan(5_000);
  });
});

describe('names stay names', () => {
  test('control characters and halves of characters do not reach names, tags and messages', async () => {
    const loaded = await loadLanguage(
      await makeFolder({
        '001-x.md': '---\nid: 1\nname: "A\\e[31m\\0\\ud800 B"\nscale: 1\ntags: ["x\\ay"]\n---\n',
        '002-x.md': '---\nid: 2\nname: B\nscale: "\\e]0;owned\\a"\n---\n',
      }),
    );
    expect(loaded.language.patterns).toMatchObject([{ name: 'A [31m \ufffd B', tags: ['x y'] }]);
    expect(loaded.diagnostics[0]?.message).toMatch(/^\P{Cc}+$/u);
  });

  test('an endless name in prose is none', async () => {
    const body = `**${'A'.repeat(5_000)} (7)**`;
    const { language } = await loadLanguage(
      await makeFolder({ '001-x.md': patternText(1, 'completion_patterns: [7]\n', body) }),
    );
    expect(language.patterns[1]).toMatchObject({ id: 7, name: 'Pattern 7' });
  });

  test('every address fits into the name of a folder', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.string({ unit: 'binary', maxLength: 250 }), (id, name) => {
        expect(Buffer.byteLength(slugOf(id, name))).toBeLessThanOrEqual(255);
      }),
    );
    expect(Buffer.byteLength(slugOf(1, '\ufdfa'.repeat(200)))).toBeLessThanOrEqual(255);
    expect(slugOf(13, 'Communities of Practice')).toBe('013-communities-of-practice');
  });

  test('one endless sentence is not sent whole with every pattern that it names', async () => {
    const { reasons } = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(
          1,
          'completion_patterns: [2]\n',
          `**Pattern 2 (2)** ${'and so on '.repeat(9_000)}`,
        ),
        '002-x.md': patternText(2),
      }),
    );
    expect(reasons(2)).toMatchObject([{ other: 1, mentions: [{ by: 1 }] }]);
    expect(JSON.stringify(reasons(2)).length).toBeLessThan(2_000);
  });
});

describe('links out of the folder', () => {
  test('are not followed, whatever they lead to, and are named', async () => {
    const outside = await makeFolder({
      'a.md': patternText(9),
      'a.png': 'secret',
      'deep/b.md': patternText(8),
    });
    const folder = await makeFolder({
      '001-x.md': patternText(1),
      '.git/config': 'token',
      '.hidden.md': patternText(7),
    });
    await mkdir(join(folder, 'media'));
    for (const [target, link] of [
      [join(outside, 'a.md'), '009-x.md'],
      [join(outside, 'a.png'), 'a.png'],
      [outside, 'more'],
      ['/etc/passwd', 'media/p.png'],
      ['.git/config', 'b.png'],
      ['.hidden.md', '007-x.md'],
      ['nowhere.png', 'c.png'],
      ['.', 'again'],
    ] as const)
      await symlink(target, join(folder, link));
    const loaded = await loadLanguage(folder);
    expect(errors(loaded)).toEqual(
      ['007-x.md', '009-x.md', 'a.png', 'b.png', 'c.png', 'media/p.png', 'more'].map(
        (file) => `unreadable-file ${file}`,
      ),
    );
    expect(loaded.images).toEqual([]);
    expect(loaded.language.patterns.map(({ id }) => id)).toEqual([1]);
  });

  test('links within the folder are', async () => {
    const folder = await makeFolder({ 'README.md': '---\ntitle: Told\n---\n', 'a/x.png': PNG });
    await symlink('README.md', join(folder, 'LANGUAGE.md'));
    await symlink('a/x.png', join(folder, 'y.png'));
    const { language, images, diagnostics } = await loadLanguage(folder);
    expect([language.title, images, diagnostics]).toEqual(['Told', ['a/x.png', 'y.png'], []]);
  });
});

/** The first bytes of a bitmap. */
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('pictures', () => {
  test('that could run something at an address of their own are named, and shown without it or not at all', async () => {
    const loaded = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(1, '', '![A drawing](a.svg) ![A plain one](b.svg) ![A page](c.png)'),
        'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><mark/></svg>',
        'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
        'c.png': ' <!doctype html><title>A page</title>',
      }),
    );
    const refused = loaded.diagnostics.filter(({ rule }) => rule === 'refused-picture');
    expect(refused.map(({ severity, file }) => `${severity} ${file}`)).toEqual([
      'warning a.svg',
      'warning c.png',
    ]);
    expect(errors(loaded)).toEqual([]);
    expect(loaded.diagnostics.find(({ file }) => file === 'a.svg')?.message).toContain(
      'holds an element mark, which is left out',
    );
    expect(loaded.body(1, '/')?.html).toContain(
      '<img src="/media/a.svg" alt="A drawing" loading="lazy"> <img src="/media/b.svg"',
    );
    expect(loaded.body(1, '/')?.html).toContain('<span class="missing-image">A page</span>');
  });

  test('with odd names are found', async () => {
    const name = `a b#c?d%25&"'<é>.png`;
    const { body, images } = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(1, '', `![x](<${encodeURIComponent(name)}>)`),
        [name]: PNG,
      }),
    );
    expect(images).toEqual([name]);
    expect(body(1, '/')?.html).toContain(
      `src="/media/${encodeURIComponent(name).replaceAll("'", '&#x27;')}"`,
    );
  });
});
