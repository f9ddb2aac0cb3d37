import { execFileSync } from 'node:child_process';
import { readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeIdentities } from '../../src/source/mend/rename-pattern.ts';
import { openFolder } from '../../src/source/mend/working-folder.ts';
import { writeJournal } from '../../src/source/mend/write-changes.ts';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

const rulesIn = async (folder: string) => (await commandIn(folder, ['check', '.'])).out;
const CLEAN_REVIEW = '3 patterns, 2 links: no errors, no warnings, no notes.';

/** The text of 1 with another sentence in its discussion. */
function saying(text: string): Record<string, string> {
  return changed(['001-north-hall.md', 'Of light.', text]);
}

describe('rename', () => {
  test('changes name, file, heading and every mention, and leaves the review as it was', async () => {
    const folder = await makeFolder({
      ...CLEAN,
      'LANGUAGE.md': '---\ntitle: Rooms\n---\n\nBegin with [[Long Table]] or **Long Table (2)**.\n',
    });
    const { status, err } = await commandIn(folder, ['rename', '2', 'Round: Table', '.']);
    expect([status, err]).toEqual([0, '4 files changed.']);
    const files = await filesIn(folder);
    expect(Object.keys(files)).toEqual([
      '001-north-hall.md',
      '002-round-table.md',
      '003-oak-bench.md',
      'LANGUAGE.md',
      'SCALES.md',
    ]);
    expect(files['002-round-table.md']).toBe(
      (CLEAN['002-long-table.md'] ?? '')
        .replace('name: Long Table', 'name: "Round: Table"')
        .replace('# Long Table *', '# Round: Table *'),
    );
    expect(files['001-north-hall.md']).toBe(
      (CLEAN['001-north-hall.md'] ?? '').replaceAll('Long Table', 'Round: Table'),
    );
    expect(files['LANGUAGE.md']).toBe(
      '---\ntitle: Rooms\n---\n\nBegin with [[Round: Table]] or **Round: Table (2)**.\n',
    );
    expect(await rulesIn(folder)).toBe(CLEAN_REVIEW);
  });

  test.each([
    ['[[Long Table]]', '[[Desk]]'],
    ['[[long table#Costs|the Long Table]]', '[[Desk#Costs|the Long Table]]'],
    ['[[Long Table|Long Table]]', '[[Desk|Desk]]'],
    ['[[Long Table (2)]]', '[[Desk (2)]]'],
    ['[[2]] and [[002-long-table]]', '[[2]] and [[002-desk]]'],
    ['[[002-long-table.md#Costs|x]]', '[[002-desk.md#Costs|x]]'],
    ['[it](002-long-table.md)', '[it](002-desk.md)'],
    ['[Long Table](./002-long-table.md#costs "Long Table")', '[Desk](./002-desk.md#costs "Long Table")'],
    ['[Long Table (2)](<002-long-table.md>)', '[Desk (2)](<002-desk.md>)'],
    ['[it][x]\n\n[x]: 002-long-table.md', '[it][x]\n\n[x]: 002-desk.md'],
    ['<a href="002-long-table.md">it</a>', '<a href="002-desk.md">it</a>'],
    ['**A whole sentence about the Long Table (2)**', '**A whole sentence about the Desk (2)**'],
    ['> So **Long\n> Table (2)** it is', '> So **Desk (2)** it is'],
    ['**_Long Table_ (2)**', '**Desk (2)**'],
    ['| a |\n|---|\n| [[Long Table\\|Long Table]] |', '| a |\n|---|\n| [[Desk\\|Desk]] |'],
    ['**[[Long Table]] (2)**', '**[[Desk]] (2)**'],
    // These name no pattern, or another one.
    [
      'a long table, `[[Long Table]]` and **Long Table**',
      'a long table, `[[Long Table]]` and **Long Table**',
    ],
    ['**Oak Bench (3)** and [[Oak Bench]]', '**Oak Bench (3)** and [[Oak Bench]]'],
  ])('in prose: %j', async (before, after) => {
    const files = saying(before);
    const folder = await makeFolder(files);
    await commandIn(folder, ['rename', '2', 'Desk', '.']);
    const expected = (saying(after)['001-north-hall.md'] ?? '').replace(
      '_**Long Table (2)** is',
      '_**Desk (2)** is',
    );
    expect((await filesIn(folder))['001-north-hall.md']).toBe(expected);
  });

  test('a name with marks of Markdown is shown as it is', async () => {
    const folder = await makeFolder(CLEAN);
    await commandIn(folder, ['rename', '2', 'A*B_C [x]', '.']);
    const files = await filesIn(folder);
    expect(files['001-north-hall.md']).toContain('_**A\\*B_C \\[x\\] (2)** is near._');
    expect(await rulesIn(folder)).toBe(CLEAN_REVIEW);
  });

  test.each([
    'name: Long Table',
    "name: 'Long Table'",
    'name: "Long Table" # was Desk',
    'name: >-\n  Long\n  Table',
  ])('keeps how the front matter is written: %j', async (name) => {
    const folder = await makeFolder(changed(['002-long-table.md', 'name: Long Table', name]));
    await commandIn(folder, ['rename', '2', 'Desk', '.']);
    const [, mark = '', note = ''] = /^name: (["']?).*?( #.*)?$/s.exec(name) ?? [];
    expect((await filesIn(folder))['002-desk.md']).toContain(`\nname: ${mark}Desk${mark}${note}\nconf`);
  });

  test('--dry-run prints what it would do, and writes nothing', async () => {
    const folder = await makeFolder(CLEAN);
    const { out } = await commandIn(folder, ['rename', '2', 'Desk', '.', '--dry-run']);
    expect(await filesIn(folder)).toEqual(CLEAN);
    const other = await makeFolder(CLEAN);
    execFileSync('git', ['init', '--quiet'], { cwd: other });
    execFileSync('git', ['apply', '-'], { cwd: other, input: `${out}\n` });
    await commandIn(folder, ['rename', '2', 'Desk', '.']);
    for (const [path, text] of Object.entries(await filesIn(folder)))
      expect(await readFile(join(other, path), 'utf8')).toBe(text);
  });

  test('an interrupted call is completed by the same call', async () => {
    const folder = await makeFolder(CLEAN);
    const { working } = changeIdentities(await openFolder(folder), new Map([[2, { id: 2, name: 'Desk' }]]));
    await writeJournal(folder, working, 'rename 2 Desk');
    await rename(join(folder, '.semilattice-changes/1'), join(folder, '002-desk.md'));
    const { status } = await commandIn(folder, ['rename', '2', 'Desk', '.']);
    expect(status).toBe(0);
    const other = await makeFolder(CLEAN);
    await commandIn(other, ['rename', '2', 'Desk', '.']);
    expect(await filesIn(folder)).toEqual(await filesIn(other));
  });

  test.each([
    [['rename'], /Which pattern/],
    [['rename', 'x', 'Desk', '.'], /Which pattern/],
    [['rename', '2'], /Which name/],
    [['rename', '9', 'Desk', '.'], /No file has the id 9/],
    [['rename', '2', 'oak bench', '.'], /Pattern 3 has this name/],
  ])('2 for wrong usage: %j', async (args, message) => {
    const folder = await makeFolder({ ...CLEAN, 'patterns/x.txt': '' });
    const { status, err } = await commandIn(folder, args);
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('renumber', () => {
  test('gives a pattern another number in files, lists and texts', async () => {
    const folder = await makeFolder(saying('See [[2]], [x](002-long-table.md) and **Long Table（2）**.'));
    const { status, err } = await commandIn(folder, ['renumber', '2', '12', '.']);
    expect([status, err]).toEqual([0, '3 files changed.']);
    const files = await filesIn(folder);
    expect(files['001-north-hall.md']).toContain(
      'See [[12]], [x](012-long-table.md) and **Long Table（12）**.',
    );
    expect(files['012-long-table.md']).toBe((CLEAN['002-long-table.md'] ?? '').replace('id: 2', 'id: 12'));
    expect(files['003-oak-bench.md']).toBe(
      (CLEAN['003-oak-bench.md'] ?? '')
        .replace('context_patterns: [2]', 'context_patterns: [12]')
        .replace('(2)', '(12)'),
    );
    expect(await rulesIn(folder)).toBe(CLEAN_REVIEW);
  });

  test('there and back is as it was, to the byte', async () => {
    const folder = await makeFolder(CLEAN);
    await commandIn(folder, ['renumber', '1', '4', '.']);
    await commandIn(folder, ['renumber', '4', '1', '.']);
    expect(await filesIn(folder)).toEqual(CLEAN);
  });

  test('closes all gaps, unwritten patterns included', async () => {
    const folder = await makeFolder({
      '002-a.md': patternText(2, 'completion_patterns: [7, 9]\n', '\nOf **B (7)** and **C (9)**.\n'),
      '007-b.md': patternText(7, 'completion_patterns: [12]\n'),
      '012-d.md': patternText(12),
    });
    await commandIn(folder, ['renumber', '.']);
    expect(await filesIn(folder)).toEqual({
      '001-pattern-2.md': patternText(
        2,
        'completion_patterns: [2, 3]\n',
        '\nOf **B (2)** and **C (3)**.\n',
      ).replace('id: 2', 'id: 1'),
      '002-pattern-7.md': patternText(7, 'completion_patterns: [4]\n').replace('id: 7', 'id: 2'),
      '004-pattern-12.md': patternText(12).replace('id: 12', 'id: 4'),
    });
    expect((await commandIn(folder, ['renumber', '.'])).err).toBe('0 files changed.');
  });

  test.each([
    [['renumber', '9', '12', '.'], /No file has the id 9/],
    [['renumber', '2', '3', '.'], /3 is taken by 003-oak-bench\.md/],
    [['renumber', '2', '0', '.'], /begin with 1/],
  ])('2 for wrong usage: %j', async (args, message) => {
    const { status, err } = await commandIn(await makeFolder(CLEAN), args);
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  });

  test('changes nothing while a file cannot be read', async () => {
    const files = { ...CLEAN, '004-x.md': 'nothing' };
    const folder = await makeFolder(files);
    expect((await commandIn(folder, ['renumber', '2', '12', '.'])).status).toBe(2);
    expect(await filesIn(folder)).toEqual(files);
  });
});
