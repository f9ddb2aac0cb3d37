import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder } from '../fixtures/folder.ts';

async function check(cwd: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(['check', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    cwd,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const DANGLING = changed(
  ['002-long-table.md', 'completion_patterns: [3]', 'completion_patterns: [3, 77]'],
  ['002-long-table.md', '**Oak Bench (3)** is near', '**Oak Bench (3)** is near **Far Off (77)**'],
);

describe('exit status', () => {
  test('0 where all is well', async () => {
    expect(await check('/', await makeFolder(CLEAN))).toEqual({
      status: 0,
      out: '3 patterns, 2 links: no errors, no warnings, no notes.',
      err: '',
    });
  });

  test('0 with warnings, unless there are more than allowed', async () => {
    const folder = await makeFolder(DANGLING);
    expect((await check('/', folder)).status).toBe(0);
    expect((await check('/', folder, '--max-warnings', '1')).status).toBe(0);
    const strict = await check('/', folder, '--max-warnings', '0', '--format', 'json');
    expect(strict.status).toBe(1);
    expect(strict.err).toContain('--max-warnings allows 0');
    expect(() => JSON.parse(strict.out) as unknown).not.toThrow();
  });

  test('1 with an error, whatever the format', async () => {
    const folder = await makeFolder({ ...CLEAN, '004-x.md': 'nothing' });
    for (const format of ['text', 'json', 'sarif', 'github'])
      expect((await check('/', folder, '--format', format)).status).toBe(1);
  });

  test('an error that the settings make a warning is a warning', async () => {
    const folder = await makeFolder({
      ...CLEAN,
      '004-x.md': 'nothing',
      'semilattice.json': '{"rules": {"front-matter": "warning"}}',
    });
    expect((await check('/', folder)).status).toBe(0);
  });

  test.each([
    [['--format', 'jsn'], /"jsn".*Did you mean "json"/],
    [['--max-warnings', 'few'], /number from 0 to 999999999, not "few"/],
    [['--max-warnings=-1'], /number from 0 to 999999999, not "-1"/],
  ])('2 for wrong usage: %j', async (args, message) => {
    const { status, out, err } = await check('/', await makeFolder(CLEAN), ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('2 where there is no such folder', async () => {
    expect((await check('/', 'no/such/folder')).status).toBe(2);
  });
});

test('json counts the pairs that either end declares, and gives files relative to the folder', async () => {
  const { out } = await check('/', await makeFolder(DANGLING), '--format', 'json');
  expect(JSON.parse(out)).toEqual({
    patterns: 3,
    links: 3,
    linksByKind: { directed: 3, related: 0 },
    scales: expect.any(Array),
    diagnostics: [
      {
        rule: 'dangling-link',
        severity: 'warning',
        file: '002-long-table.md',
        line: 7,
        column: 26,
        message: 'No file has the id 77, which completion_patterns names.',
        hint: 'Write pattern 77, or take 77 out of the list.',
        pattern: 2,
      },
    ],
  });
});

test('text, annotations and sarif name files as they are seen from where the command runs', async () => {
  const folder = await makeFolder(DANGLING);
  const above = folder.slice(0, folder.lastIndexOf('/'));
  const path = `${relative(above, folder)}/002-long-table.md`;
  expect((await check(above, folder)).out).toContain(`${path}:7:26 warning No file`);
  expect((await check(above, folder, '--format', 'github')).out).toContain(
    `::warning file=${path},line=7,col=26,`,
  );
  expect((await check(above, folder, '--format', 'sarif')).out).toContain(`"uri": "${path}"`);
  expect((await check('/usr', folder, '--format', 'sarif')).out).toContain(
    `"uri": "file://${folder}/002-long-table.md"`,
  );
});

test('text shows the line of the file with a mark under the place', async () => {
  const { out } = await check('/', await makeFolder(DANGLING));
  expect(out).toContain('  7 | completion_patterns: [3, 77]\n    |                          ^');
});

test('annotations and sarif name files as the repository does, wherever in it the command runs', async () => {
  const repository = await makeFolder({
    '.git/HEAD': 'ref: refs/heads/main\n',
    ...Object.fromEntries(Object.entries(DANGLING).map(([path, text]) => [`docs/patterns/${path}`, text])),
  });
  const folder = `${repository}/docs/patterns`;
  for (const cwd of [repository, folder, `${repository}/docs`]) {
    expect((await check(cwd, folder, '--format', 'github')).out).toContain(
      '::warning file=docs/patterns/002-long-table.md,line=7,col=26,',
    );
    expect((await check(cwd, folder, '--format', 'sarif')).out).toContain(
      '"uri": "docs/patterns/002-long-table.md"',
    );
  }
});
