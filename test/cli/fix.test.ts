import { execFileSync } from 'node:child_process';
import { chmod, readFile, readdir, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendFolder } from '../../src/source/mend/mend-folder.ts';
import { loadWorking, openFolder } from '../../src/source/mend/working-folder.ts';
import { writeJournal } from '../../src/source/mend/write-changes.ts';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

const check = (cwd: string, ...args: string[]) => commandIn(cwd, ['check', ...args]);

/** All files of a folder, by path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** What is left of the clean folder's mistakes after mending: nothing. */
async function isMended(files: Readonly<Record<string, string>>): Promise<void> {
  const folder = await makeFolder(files);
  const { status, out } = await check(folder, '.', '--fix');
  expect([status, out]).toEqual([0, '3 patterns, 2 links: no errors, no warnings, no notes.']);
  expect(await filesIn(folder)).toEqual(CLEAN);
}

describe('what has one right answer is mended, and nothing else is touched', () => {
  test.each([
    ['the name of a file', { '003-oak-bench.md': '3 Oak_Bench.md' }],
    ['a number in the name of a file', { '003-oak-bench.md': '013-oak-bench.md' }],
  ])('%s', async (_, names: Readonly<Record<string, string>>) => {
    await isMended(
      Object.fromEntries(Object.entries(CLEAN).map(([path, text]) => [names[path] ?? path, text])),
    );
  });

  test.each([
    ['asterisks', '# Oak Bench *', '# Oak Bench **'],
    ['no asterisks', '# Oak Bench *', '# Oak Bench'],
    ['the name in the heading', '# Oak Bench *', '# Oaken Bench'],
    ['no heading', '# Oak Bench *\n\n', ''],
    ['case of a name in prose', '**Long Table (2)** is', '**long  table (2)** is'],
    ['a slip in a name in prose', '**Long Table (2)** is', '**Long Tabel (2)** is'],
    ['number and name in prose', '**Long Table (2)** is', '**(2) long table** is'],
    ['the list of the other end', 'context_patterns: [2]', 'context_patterns: []'],
    ['a list that is not there', 'completion_patterns: []\n', ''],
    ['case of a tag', 'tags: [craft, learning]', 'tags: [craft, Learning]'],
  ])('%s', async (name, right, wrong) => {
    const files = changed(['003-oak-bench.md', right, wrong]);
    // The key of an empty list is only written if something goes into it.
    if (name === 'a list that is not there') files['003-oak-bench.md'] = CLEAN['003-oak-bench.md'] ?? '';
    await isMended(files);
  });

  test('links to a file that gets another name', async () => {
    const text = 'Of [wood](../x/003_Oak.md#costs), [[003_Oak|this]] and [it][oak].\n\n[oak]: 003_Oak.md';
    const { '003-oak-bench.md': oak = '', ...rest } = CLEAN;
    const folder = await makeFolder({
      ...rest,
      '003_Oak.md': oak,
      '001-north-hall.md': (CLEAN['001-north-hall.md'] ?? '').replace('Of light.', text.replace('../x/', '')),
    });
    await check(folder, '.', '--fix');
    expect((await filesIn(folder))['001-north-hall.md']).toContain(
      'Of [wood](003-oak-bench.md#costs), [[003-oak-bench|this]] and [it][oak].\n\n[oak]: 003-oak-bench.md',
    );
  });

  test('many links to one pattern are added together, in order', async () => {
    const files: Record<string, string> = {};
    for (let id = 2; id <= 40; id++)
      files[`${String(id).padStart(3, '0')}-x.md`] =
        `---\nid: ${id}\nname: X${id}\nscale: 2\ncontext_patterns: [1]\n---\n`;
    const folder = await makeFolder({ ...files, '001-hub.md': '---\nid: 1\nname: Hub\nscale: 1\n---\n' });
    await check(folder, '.', '--fix');
    const ids = Array.from({ length: 39 }, (_, index) => index + 2).join(', ');
    expect((await filesIn(folder))['001-hub.md']).toContain(`\ncompletion_patterns: [${ids}]\n`);
  });

  test('byte order mark, line breaks of Windows and a missing last line break stay', async () => {
    const oak = `\ufeff${(CLEAN['003-oak-bench.md'] ?? '').trimEnd().replaceAll('\n', '\r\n')}`;
    const folder = await makeFolder({ ...CLEAN, '003-oak-bench.md': oak.replace('# Oak Bench *', '# Oak') });
    await check(folder, '.', '--fix');
    expect(await readFile(join(folder, '003-oak-bench.md'), 'utf8')).toBe(oak);
  });

  test('permissions and links stay', async () => {
    const files = changed(['003-oak-bench.md', '# Oak Bench *', '# Oak']);
    const folder = await makeFolder({
      ...files,
      'there/002-long-table.md': (files['002-long-table.md'] ?? '').replace('# Long Table *', '# Long'),
    });
    await rename(join(folder, 'there/002-long-table.md'), join(folder, 'there/table.txt'));
    await writeFile(join(folder, '002-long-table.md'), '');
    await rename(join(folder, '002-long-table.md'), join(folder, 'old.txt'));
    await symlink('there/table.txt', join(folder, '002-long-table.md'));
    await chmod(join(folder, '003-oak-bench.md'), 0o640);
    await check(folder, '.', '--fix');
    expect((await stat(join(folder, '003-oak-bench.md'))).mode & 0o777).toBe(0o640);
    expect(await readFile(join(folder, 'there/table.txt'), 'utf8')).toBe(CLEAN['002-long-table.md']);
  });
});

test.each([
  ['another name', ['003-oak-bench.md', '**Long Table (2)** is', '**North Hall (2)** is']],
  ['a climbing link', ['003-oak-bench.md', 'completion_patterns: []', 'completion_patterns: [1]']],
  ['tags that differ by a letter', ['003-oak-bench.md', 'learning]', 'learnings]']],
  ['what the settings leave out', ['003-oak-bench.md', '# Oak Bench *', '# Oak']],
] as const)('what an author must decide stays: %s', async (name, change) => {
  const files = changed([...change]);
  if (name === 'what the settings leave out') files['semilattice.json'] = '{"ignore": ["003-*"]}';
  const folder = await makeFolder(files);
  await check(folder, '.', '--fix');
  expect((await filesIn(folder))['003-oak-bench.md']).toBe(files['003-oak-bench.md']);
});

test('a file takes no name that another one has, even if that one cannot be read', async () => {
  const { '003-oak-bench.md': oak = '', ...rest } = CLEAN;
  const folder = await makeFolder({
    ...rest,
    '3.md': oak,
    '003-oak-bench.md': Uint8Array.of(0xff, 0xfe),
  });
  const { status } = await check(folder, '.', '--fix');
  expect([status, (await readdir(folder)).includes('3.md')]).toEqual([1, true]);
});

test('mending again changes nothing', async () => {
  const damage = fc.subarray([
    ['001-north-hall.md', '# North Hall *', '# X **'],
    ['001-north-hall.md', 'completion_patterns: [2]', 'completion_patterns: []'],
    ['002-long-table.md', '_**North Hall (1)** is near._\n', '_**(1) north hall** is near._\n'],
    ['002-long-table.md', 'tags: [craft, learning]', 'tags: [Craft, learnings]'],
    ['002-long-table.md', 'context_patterns: [1]\n', ''],
    ['003-oak-bench.md', '**Long Table (2)**', '**Short Chair (2)**'],
    ['003-oak-bench.md', 'context_patterns: [2]', 'context_patterns: [2, 3, 1]'],
    ['003-oak-bench.md', 'scale: 3', 'scale: 1'],
  ] as const);
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const folder = await makeFolder(
        changed(...changes.map((change) => [...change] as [string, string, string])),
      );
      const start = await openFolder(folder);
      const once = mendFolder(start);
      const again = mendFolder(once.working);
      expect(again.count).toBe(0);
      expect(once.loaded.diagnostics.length).toBeLessThanOrEqual(loadWorking(start).diagnostics.length);
    }),
    { numRuns: 25 },
  );
});

describe('--dry-run', () => {
  const FAULTY = {
    ...changed(
      ['001-north-hall.md', 'completion_patterns: [2]', 'completion_patterns: []'],
      ['002-long-table.md', '# Long Table *', '# Long'],
    ),
    '3 Oäk.md': `\ufeff${(CLEAN['003-oak-bench.md'] ?? '').trimEnd().replaceAll('\n', '\r\n')}`.replace(
      '# Oak Bench',
      '# X',
    ),
  };
  const { '003-oak-bench.md': _, ...START } = FAULTY as Record<string, string>;

  test('prints a diff that Git applies with the same result, and writes nothing', async () => {
    const folder = await makeFolder(START);
    const { status, out, err } = await check(folder, '.', '--fix', '--dry-run');
    expect(status).toBe(0);
    expect(err).toBe('3 files would be changed.\n4 findings would be mended.');
    expect(await filesIn(folder)).toEqual(START);
    const other = await makeFolder(START);
    execFileSync('git', ['init', '--quiet'], { cwd: other });
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: other, input: `${out}\n` });
    await check(folder, '.', '--fix');
    const mended = await filesIn(folder);
    expect((await readdir(other)).filter((name) => name !== '.git').toSorted()).toEqual(Object.keys(mended));
    for (const [path, text] of Object.entries(mended))
      expect(await readFile(join(other, path), 'utf8')).toBe(text);
    expect(mended['003-oak-bench.md']).toContain('# Oak Bench *\r\n');
  });

  test.each([
    [['--dry-run'], /--dry-run goes with --fix/],
    [['--fix', '--changed', 'HEAD'], /leave --changed out/],
    [['--fix', '--baseline', 'x.json'], /leave --baseline out/],
  ])('2 for wrong usage: %j', async (args, message) => {
    const { status, err } = await check(await makeFolder(CLEAN), '.', ...args);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('an interrupted run', () => {
  const FAULTY = changed(
    ['001-north-hall.md', '# North Hall *', '# North'],
    ['002-long-table.md', '# Long Table *', '# Long'],
  );

  test('that wrote no plan has done nothing, and the next one removes what it left', async () => {
    const folder = await makeFolder({ ...FAULTY, '.semilattice-changes/0': 'half a fi' });
    await check(folder, '.', '--fix');
    expect(await filesIn(folder)).toEqual(CLEAN);
  });

  test('is completed by the next one', async () => {
    const folder = await makeFolder(FAULTY);
    await writeJournal(folder, mendFolder(await openFolder(folder)).working, 'fix');
    // One of the two files was put in its place.
    await rename(join(folder, '.semilattice-changes/1'), join(folder, '002-long-table.md'));
    const { status, err } = await check(folder, '.', '--fix');
    expect([status, err.split('\n')[0]]).toEqual([
      0,
      'A change that was interrupted before is now complete.',
    ]);
    expect(await filesIn(folder)).toEqual(CLEAN);
  });

  test('overwrites nothing that was written since', async () => {
    const folder = await makeFolder(FAULTY);
    await writeJournal(folder, mendFolder(await openFolder(folder)).working, 'fix');
    await writeFile(join(folder, '001-north-hall.md'), 'My own.');
    const { status, err } = await check(folder, '.', '--fix');
    expect([status, err]).toEqual([1, expect.stringContaining('001-north-hall.md is not as it was')]);
    expect(await readFile(join(folder, '001-north-hall.md'), 'utf8')).toBe('My own.');
  });
});
