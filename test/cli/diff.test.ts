import { execFileSync } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

const BEFORE = CLEAN;
/** The clean folder after a change of every kind. */
const AFTER: Record<string, string> = {
  ...changed(
    ['001-north-hall.md', 'name: North Hall', 'name: South Hall'],
    ['001-north-hall.md', 'completion_patterns: [2]', 'completion_patterns: []'],
    ['001-north-hall.md', 'Of light.', 'Of shade.'],
    ['001-north-hall.md', '**Do one thing.**', '**Do two things.**'],
    ['002-long-table.md', 'context_patterns: [1]', 'context_patterns: [4]'],
    ['002-long-table.md', 'confidence: 1', 'confidence: 2'],
    ['002-long-table.md', 'scale: 2', 'scale: 3'],
    ['002-long-table.md', 'tags: [craft, learning]', 'tags: [craft, wood]'],
  ),
  '004-new-court.md': patternText(4, 'completion_patterns: [2]\n').replace('Pattern 4', 'New *Court*'),
};
delete AFTER['003-oak-bench.md'];

const diffOf = async (folder: string, ...args: string[]) => commandIn(folder, ['diff', ...args]);

describe('since another folder', () => {
  test('each kind of change is told', async () => {
    const [before, after] = [await makeFolder(BEFORE), await makeFolder(AFTER)];
    const { status, out, err } = await diffOf(after, before, '.');
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(`1 pattern added
  New *Court* (4), scale 1

1 pattern removed
  Oak Bench (3), scale 3

1 pattern renamed
  North Hall → South Hall (1)

1 pattern moved to another scale
  Long Table (2): 2 → 3

1 pattern with another confidence
  Long Table (2): likely → invariant

1 link made
  New *Court* (4) → Long Table (2)

1 link cut
  South Hall (1) → Long Table (2)

1 text changed
  South Hall (1): discussion and solution

1 pattern with other tags
  Long Table (2): +wood, −learning`);
  });

  test('as Markdown, with names escaped', async () => {
    const [before, after] = [await makeFolder(BEFORE), await makeFolder(AFTER)];
    const { out } = await diffOf(after, before, '.', '--format', 'markdown');
    expect(out).toMatch(
      /^## Changes since \S+\n\n### 1 pattern added\n\n- New \\\*Court\\\* \(4\), scale 1\n\n### /,
    );
  });

  test('as JSON, with every list', async () => {
    const [before, after] = [await makeFolder(BEFORE), await makeFolder(AFTER)];
    const { out } = await diffOf(after, before, '.', '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      version: 1,
      since: before,
      added: [{ id: 4, name: 'New *Court*', scale: 1 }],
      removed: [{ id: 3, name: 'Oak Bench', scale: 3 }],
      renumbered: [],
      renamed: [{ id: 1, name: 'South Hall', from: 'North Hall', to: 'South Hall' }],
      rescaled: [{ id: 2, name: 'Long Table', from: 2, to: 3 }],
      confidence: [{ id: 2, name: 'Long Table', from: 1, to: 2 }],
      tags: [{ id: 2, name: 'Long Table', added: ['wood'], removed: ['learning'] }],
      linksMade: [{ larger: { id: 4, name: 'New *Court*' }, smaller: { id: 2, name: 'Long Table' } }],
      linksCut: [{ larger: { id: 1, name: 'South Hall' }, smaller: { id: 2, name: 'Long Table' } }],
      texts: [{ id: 1, name: 'South Hall', parts: ['discussion', 'solution'] }],
    });
  });

  test('a pattern that kept its name has another number, and its links and text are the same', async () => {
    const [before, after] = [await makeFolder(CLEAN), await makeFolder(CLEAN)];
    await commandIn(after, ['renumber', '2', '12', '.']);
    const { out } = await diffOf(after, before, '.', '--format', 'json');
    const { renumbered, linksMade, linksCut, added, removed } = JSON.parse(out) as Record<string, unknown>;
    expect(renumbered).toEqual([{ id: 12, name: 'Long Table', from: 2, to: 12 }]);
    expect([linksMade, linksCut, added, removed]).toEqual([[], [], [], []]);
  });

  test('other line breaks and spaces are no other text', async () => {
    const before = await makeFolder(CLEAN);
    const after = await makeFolder(changed(['001-north-hall.md', 'Of light.', 'Of\nlight.']));
    expect((await diffOf(after, before, '.')).out).toBe(`Nothing changed since ${before}.`);
  });
});

describe('since a revision', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: folder,
        stdio: 'pipe',
      },
    );

  test('every commit of a history of forty is compared with what is there now', async () => {
    const root = await makeFolder(
      Object.fromEntries(Object.entries(CLEAN).map(([path, text]) => [`p/${path}`, text])),
    );
    git(root, 'init', '--quiet');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '-m', '0');
    for (let id = 4; id < 43; id++) {
      await writeFile(join(root, 'p', `${String(id).padStart(3, '0')}-x.md`), patternText(id));
      git(root, 'add', '.');
      git(root, 'commit', '--quiet', '-m', String(id));
    }
    for (const back of [0, 1, 17, 39]) {
      const { out } = await diffOf(root, `HEAD~${back}`, 'p', '--format', 'json');
      const { added, removed } = JSON.parse(out) as { added: unknown[]; removed: unknown[] };
      expect([added.length, removed.length]).toEqual([back, 0]);
    }
    await rm(join(root, 'p/042-x.md'));
    await rename(join(root, 'p/041-x.md'), join(root, 'p/041-y.md'));
    expect((await diffOf(root, 'HEAD', 'p')).out).toBe('1 pattern removed\n  Pattern 42 (42), scale 1');
  });

  test.each([
    [[], /Since when/],
    [['HEAD', '.', '--format', 'xml'], /no format "xml"/],
    [['HEAD', '.'], /in no Git repository/],
  ])('2 for wrong usage: %j', async (args, message) => {
    const folder = await makeFolder({ ...CLEAN, 'patterns/x.txt': '' });
    const { status, err } = await diffOf(folder, ...args);
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  });
});
