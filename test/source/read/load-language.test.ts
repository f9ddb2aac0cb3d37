import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LoadedLanguage } from '../../../src/source/read/loaded-language.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

/** Returns the diagnostics of loading itself, without the findings of the review about these short files. */
const told = ({ diagnostics }: LoadedLanguage) =>
  diagnostics.filter(({ rule, severity }) => severity === 'error' || rule === 'dangling-link');
const at = (loaded: LoadedLanguage) =>
  told(loaded).map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);

describe('what loads', () => {
  test('a file with only id, name and scale, with plain defaults for the rest', async () => {
    const loaded = await loadLanguage(await makeFolder({ '001-x.md': patternText(1) }));
    const { language } = loaded;
    expect(at(loaded)).toEqual([]);
    expect(language.patterns).toEqual([
      {
        status: 'written',
        id: 1,
        slug: '001-x',
        file: '001-x.md',
        name: 'Pattern 1',
        confidence: 0,
        scale: 1,
        ai: false,
        tags: [],
      },
    ]);
    expect(language.scales).toEqual([{ number: 1, name: 'Scale 1', description: '' }]);
  });

  test('CRLF and a byte order mark do not change a value', async () => {
    const text = patternText(1, 'confidence: 2\ntags: [a, b]\n', '\n# Pattern 1 **\n\nText.\n');
    const plain = await loadLanguage(await makeFolder({ '001-x.md': text }));
    const other = await loadLanguage(
      await makeFolder({ '001-x.md': `\ufeff${text.replaceAll('\n', '\r\n')}` }),
    );
    expect(other.language.patterns).toEqual(plain.language.patterns);
    expect(other.body(1, '/')).toEqual(plain.body(1, '/'));
  });

  test('subfolders count; underscores, dots and README do not', async () => {
    const { language } = await loadLanguage(
      await makeFolder({
        'one/001-x.md': patternText(1),
        '_draft.md': 'nothing',
        '.hidden/002-x.md': patternText(2),
        '_old/003-x.md': patternText(3),
        'README.md': '# Read me',
        'notes.txt': 'no',
      }),
    );
    expect(language.patterns.map((pattern) => pattern.id)).toEqual([1]);
  });

  test('SCALES.md names the scales, LANGUAGE.md the language', async () => {
    const { language, introduction } = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(1),
        'SCALES.md': '# Scales\n\n| Scale | Name | Description |\n|--|--|--|\n| 1 | Large | All of it. |\n',
        'LANGUAGE.md':
          '---\ntitle: A Language\ndescription: "Says: what"\nlicense: CC0-1.0\nrepository: https://example.org/x\n---\n\nSee [[Pattern 1]].\n',
      }),
    );
    expect(language).toMatchObject({
      title: 'A Language',
      description: 'Says: what',
      license: 'CC0-1.0',
      repository: 'https://example.org/x',
      scales: [{ number: 1, name: 'Large', description: 'All of it.' }],
    });
    expect(introduction('/sub/')).toContain('href="/sub/patterns/001-x/"');
  });

  test('LANGUAGE.md names the pattern to begin with, which must exist', async () => {
    const load = async (start: string) =>
      loadLanguage(
        await makeFolder({ '001-x.md': patternText(1), 'LANGUAGE.md': `---\nstart: ${start}\n---\n` }),
      );
    const right = await load('1');
    expect(right.language.start).toBe(1);
    expect(at(right)).toEqual([]);
    for (const wrong of ['9', 'first', '1.5']) {
      const loaded = await load(wrong);
      expect(loaded.language.start).toBeUndefined();
      expect(at(loaded)).toEqual(['front-matter LANGUAGE.md:2:8']);
    }
  });

  test('a link that either end declares exists, and remembers who did', async () => {
    const { language } = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(1, 'completion_patterns: [2, 3]\n'),
        '002-x.md': patternText(2, 'context_patterns: [1]\n'),
        '003-x.md': patternText(3, 'completion_patterns: [2]\n'),
      }),
    );
    expect(language.links).toEqual([
      { larger: 1, smaller: 2, declaredBy: 'both' },
      { larger: 1, smaller: 3, declaredBy: 'larger' },
      { larger: 3, smaller: 2, declaredBy: 'larger' },
    ]);
  });

  test('an id without a file is an unwritten pattern with the name that the prose gives it', async () => {
    const loaded = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(1, 'completion_patterns: [7, 8]\n', '\nIt leads to **Far Away (7)**.\n'),
        '002-x.md': patternText(2).replace('scale: 1', 'scale: 2'),
      }),
    );
    expect(loaded.language.patterns.slice(2)).toEqual([
      { status: 'unwritten', id: 7, slug: '007-far-away', name: 'Far Away', scale: 2 },
      { status: 'unwritten', id: 8, slug: '008-pattern-8', name: 'Pattern 8', scale: 2 },
    ]);
    expect(at(loaded)).toEqual(['dangling-link 001-x.md:5:23', 'dangling-link 001-x.md:5:26']);
  });

  test('what texts say of unwritten patterns is told of all of them at once', async () => {
    const { unwrittenReasons } = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(1, 'completion_patterns: [7, 8]\n', '\nIt leads to **Far Away (7)**.\n'),
      }),
    );
    expect(unwrittenReasons()).toEqual([
      { of: 7, other: 1, mentions: [{ by: 1, sentence: 'It leads to Far Away (7).' }] },
    ]);
  });

  test('numbers and names come as YAML 1.2 gives them', async () => {
    const { language } = await loadLanguage(
      await makeFolder({
        '001-x.md': '---\nid: 1\nname: 12:30\nscale: 010\ntags: [no, 3]\n---\n',
      }),
    );
    expect(language.patterns[0]).toMatchObject({ name: '12:30', scale: 10, tags: ['no', '3'] });
  });

  test('names and tags keep nothing that turns the direction of writing around', async () => {
    const { language } = await loadLanguage(
      await makeFolder({
        '001-x.md':
          '---\nid: 1\nname: "Evil \u202egnp.exe"\nscale: 1\ntags: ["\u2067tag"]\ncompletion_patterns: [2]\n---\n**\u202eGhost (2)**\n',
      }),
    );
    expect(language.patterns).toMatchObject([{ name: 'Evil gnp.exe', tags: ['tag'] }, { name: 'Ghost' }]);
  });

  test('each link tells the sentences of both texts', async () => {
    const { reasons } = await loadLanguage(
      await makeFolder({
        '001-x.md': patternText(
          1,
          'completion_patterns: [2]\n',
          '\nFirst, nothing. Then [[Pattern 2]] helps. Done.\n',
        ),
        '002-x.md': patternText(2, '', '\nBefore it comes **Pattern 1 (1)**. See [it](001-x.md) again.\n'),
      }),
    );
    expect(reasons(1)).toEqual([
      {
        of: 1,
        other: 2,
        mentions: [
          { by: 1, sentence: 'Then [[Pattern 2]] helps.' },
          { by: 2, sentence: 'Before it comes Pattern 1 (1).' },
          { by: 2, sentence: 'See it again.' },
        ],
      },
    ]);
  });
});

describe('what is wrong is told with its place, and the rest loads', () => {
  const cases: { name: string; text: string | Uint8Array; expected: string[]; message: RegExp }[] = [
    {
      name: 'no front matter',
      text: '# Hello\n',
      expected: ['front-matter 002-x.md:1:1'],
      message: /no front matter/,
    },
    {
      name: 'front matter never closed',
      text: '---\nid: 2\n',
      expected: ['front-matter 002-x.md:1:1'],
      message: /never closed/,
    },
    {
      name: 'broken YAML',
      text: '---\nid: 2\nname: "open\nscale: 1\n---\n',
      expected: ['front-matter 002-x.md:4:9'],
      message: /not valid YAML/,
    },
    {
      name: 'a duplicate key',
      text: '---\nid: 2\nname: A\nid: 3\nscale: 1\n---\n',
      expected: ['front-matter 002-x.md:4:1'],
      message: /unique/,
    },
    {
      name: 'every missing field',
      text: '---\ntags: []\n---\n',
      expected: ['front-matter 002-x.md:2:1', 'front-matter 002-x.md:2:1', 'front-matter 002-x.md:2:1'],
      message: /"id" is missing/,
    },
    {
      name: 'a wrong field, at its value',
      text: patternText(2, 'confidence: 5\n'),
      expected: ['front-matter 002-x.md:5:13'],
      message: /"confidence" holds 5; it should be 0, 1 or 2/,
    },
    {
      name: 'a wrong item of a list, at the item',
      text: patternText(2, 'context_patterns: [1, two]\n'),
      expected: ['front-matter 002-x.md:5:23'],
      message: /"two"/,
    },
    {
      name: 'not UTF-8',
      text: new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0xff, 0xfe]),
      expected: ['unreadable-file 002-x.md:2:2'],
      message: /not UTF-8/,
    },
    {
      name: 'over 1 MiB',
      text: patternText(2, '', 'x'.repeat(1024 * 1024)),
      expected: ['unreadable-file 002-x.md:1:1'],
      message: /larger than 1 MiB/,
    },
  ];
  test.each(cases)('$name', async ({ text, expected, message }) => {
    const loaded = await loadLanguage(await makeFolder({ '001-x.md': patternText(1), '002-x.md': text }));
    expect(at(loaded)).toEqual(expected);
    expect(
      told(loaded)
        .map((diagnostic) => diagnostic.message)
        .join('\n'),
    ).toMatch(message);
    for (const diagnostic of told(loaded)) expect(diagnostic).toMatchObject({ severity: 'error', hint: /./ });
    expect(loaded.language.patterns.map((pattern) => pattern.id)).toEqual([1]);
  });

  test.each(['js', 'javascript', 'JS', ' coffee', 'json', 'yaml'])(
    'the engine "%s" is refused, and nothing of it is read',
    async (engine) => {
      const loaded = await loadLanguage(await makeFolder({ '002-x.md': `---${engine}\n{ id: 2 }\n---\n` }));
      expect(at(loaded)).toEqual(['front-matter 002-x.md:1:4']);
      expect(loaded.language.patterns).toEqual([]);
    },
  );

  test('a file that failed once fails again', async () => {
    const folder = await makeFolder({ '002-x.md': '---js\n{}\n---\n' });
    expect(at(await loadLanguage(folder))).toEqual(at(await loadLanguage(folder)));
  });

  test('two files with one id are told at both, and the first stays', async () => {
    const loaded = await loadLanguage(
      await makeFolder({ '001-a.md': patternText(1), '001-b.md': patternText(1) }),
    );
    expect(at(loaded)).toEqual(['duplicate-id 001-a.md:2:5', 'duplicate-id 001-b.md:2:5']);
    expect(loaded.language.patterns).toHaveLength(1);
  });

  test('a few dozen aliases are read, and more than a hundred refused', async () => {
    const aliases = (count: number) =>
      patternText(2, `word: &a x\ntags: [${Array(count).fill('*a').join()}]\n`);
    expect(at(await loadLanguage(await makeFolder({ '002-x.md': aliases(50) })))).toEqual([]);
    expect(at(await loadLanguage(await makeFolder({ '002-x.md': aliases(101) })))).toEqual([
      'front-matter 002-x.md:1:1',
    ]);
  });

  test('emphasis that is nested past the bound is refused', async () => {
    const loaded = await loadLanguage(
      await makeFolder({ '002-x.md': patternText(2, '', '**a '.repeat(101) + ' b**'.repeat(101)) }),
    );
    expect(at(loaded)).toEqual(['unreadable-file 002-x.md:6:1']);
  });

  test('a key such as __proto__ is only a key', async () => {
    await loadLanguage(await makeFolder({ '001-x.md': patternText(1, '__proto__: { polluted: true }\n') }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a symbolic link that leaves the folder is not followed', async () => {
    const outside = await makeFolder({ '009-x.md': patternText(9) });
    const folder = await makeFolder({ '001-x.md': patternText(1) });
    await symlink(join(outside, '009-x.md'), join(folder, '009-x.md'));
    await symlink(outside, join(folder, 'more'));
    const loaded = await loadLanguage(folder);
    expect(at(loaded).filter((line) => line.includes('009'))).toEqual(['unreadable-file 009-x.md:1:1']);
    expect(loaded.language.patterns.map((pattern) => pattern.id)).toEqual([1]);
  });

  test('an empty folder is a language without patterns', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'sub'));
    const { language, diagnostics } = await loadLanguage(folder);
    expect([language.patterns, language.scales, language.links, diagnostics]).toEqual([[], [], [], []]);
  });
});

test('a text is rendered once, and again after it was let go', async () => {
  const { body, forgetTexts } = await loadLanguage(await makeFolder({ '001-x.md': patternText(1) }));
  const text = body(1, '/');
  expect(body(1, '/')).toBe(text);
  forgetTexts([1]);
  expect(body(1, '/')).not.toBe(text);
  expect(body(1, '/')).toEqual(text);
});

test('files that a repository has for other readers are left alone, unless they are patterns', async () => {
  const { language, diagnostics } = await loadLanguage(
    await makeFolder({
      '001-a.md': patternText(1),
      'CHANGELOG.md': '# Changes\n',
      'CONTRIBUTING.md': '---\nlayout: page\n---\n\n# How to help\n',
      'docs/CODE_OF_CONDUCT.md': '# Conduct\n',
      'SUPPORT.md': patternText(2),
    }),
  );
  expect(language.patterns.map(({ id }) => id)).toEqual([1, 2]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a site in the folder is no part of it, also one from before sites were marked', async () => {
  const page = { 'assets/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'notes.md': 'x' };
  const before = ['manifest.webmanifest', '404.html', 'index.html', 'search.json'];
  const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  const folder = await makeFolder({
    '001-x.md': patternText(1),
    ...inFolder('site', { ...page, '.semilattice-site': '' }),
    ...inFolder('sub/old', {
      ...page,
      ...Object.fromEntries(before.map((name) => [name, ''])),
      'sw.js': 'const FAMILY = `semilattice:${base}:`;',
    }),
  });
  const { images, diagnostics } = await loadLanguage(folder);
  expect(images).toEqual([]);
  expect(diagnostics.filter(({ file }) => file !== '001-x.md')).toEqual([]);
});

test('what semilattice.json ignores is neither read nor told', async () => {
  const folder = await makeFolder({
    '001-a.md': patternText(1),
    'docs/copies/001-a.md': patternText(1),
    'NOTES.md': 'Some notes.',
    'docs/broken.svg': 'no picture',
    'semilattice.json': '{ "ignore": ["docs/**", "NOTES.md"] }',
  });
  const { language, diagnostics, images } = await loadLanguage(folder);
  expect(language.patterns.map(({ id }) => id)).toEqual([1]);
  expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ file }) => file)).toEqual(
    diagnostics.filter(({ severity }) => severity !== 'note').map(() => '001-a.md'),
  );
  expect(images).toEqual([]);
});
