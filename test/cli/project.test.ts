import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { choose, remark } from '../../src/language/project/changes.ts';
import { emptyProject, referTo } from '../../src/language/project/project.ts';
import { writeJson } from '../../src/language/project/write-json.ts';
import { writeMarkdown } from '../../src/language/project/write-markdown.ts';
import { commandIn } from './command.ts';

const PROJECT = remark(
  ['North Hall', 'Long Table', 'Oak Bench'].reduce(
    (project, name, at) => choose(project, referTo(at + 1, name)),
    emptyProject('Our house', { title: 'Houses', address: '' }),
  ),
  '1',
  { state: 'adopted', note: 'We have one.' },
);

function inFolder(files: Record<string, string>) {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`patterns/${path}`, text]));
}

const makeProject = (files: Record<string, string> = CLEAN) =>
  makeFolder({
    ...inFolder(files),
    'ours.md': writeMarkdown(PROJECT),
    'ours.json': writeJson(PROJECT),
  });

test('print gives either form as Markdown, or as JSON', async () => {
  const cwd = await makeProject();
  const markdown = writeMarkdown(PROJECT).trimEnd();
  for (const file of ['ours.md', 'ours.json'])
    expect(await commandIn(cwd, ['project', 'print', file])).toEqual({ status: 0, out: markdown, err: '' });
  const json = await commandIn(cwd, ['project', 'print', 'ours.md', '--format', 'json']);
  expect(json.out).toBe(writeJson(PROJECT).trimEnd());
  expect(await commandIn(cwd, ['project', 'print', 'ours.md', '--out', 'new/ours.json'])).toEqual({
    status: 0,
    out: '',
    err: '',
  });
  expect(await readFile(`${cwd}/new/ours.json`, 'utf8')).toBe(writeJson(PROJECT));
});

test('print with a folder gives patterns their present names', async () => {
  const cwd = await makeProject(
    changed(
      ['001-north-hall.md', 'name: North Hall', 'name: South Hall'],
      ['001-north-hall.md', '# North Hall', '# South Hall'],
    ),
  );
  const { out } = await commandIn(cwd, ['project', 'print', 'ours.md', 'patterns']);
  expect(out).toContain('## South Hall (1)\n\n- Slug: 001-north-hall\n- State: adopted\n\nWe have one.');
});

test('check finds nothing where all is as it was', async () => {
  const cwd = await makeProject();
  for (const file of ['ours.md', 'ours.json'])
    expect(await commandIn(cwd, ['project', 'check', file])).toEqual({
      status: 0,
      out: '3 patterns, 2 links: no errors, no warnings, no notes.',
      err: '',
    });
});

test('check tells of patterns that are gone or renamed, and of smaller ones that nobody decided on', async () => {
  const { '003-oak-bench.md': bench = '', ...rest } = CLEAN;
  const cwd = await makeProject({
    ...rest,
    '001-north-hall.md': (rest['001-north-hall.md'] ?? '').replaceAll('North Hall', 'South Hall'),
    '002-long-table.md': (rest['002-long-table.md'] ?? '').replace('[3]', '[4]'),
    '004-pine-bench.md': bench.replaceAll('Oak', 'Pine').replace('id: 3', 'id: 4'),
  });
  const { status, out } = await commandIn(cwd, ['project', 'check', 'ours.md']);
  expect(status).toBe(1);
  expect(out).toContain('“Oak Bench” (3) is in the language no more.');
  expect(out).toContain('“North Hall” (1) is now called “South Hall”.');
  expect(out).toContain(
    '“Long Table” has smaller patterns of which the project says nothing: “Pine Bench” (4).',
  );
  expect(out).toMatch(/^ours\.md:\d+:4 error/m);
  const github = await commandIn(cwd, ['project', 'check', 'ours.md', 'patterns', '--format', 'github']);
  expect(github.out).toMatch(/^::error file=ours\.md,line=\d+,col=4,title=project-gone::/m);
  const json = await commandIn(cwd, ['project', 'check', 'ours.json', '--format', 'json']);
  expect((JSON.parse(json.out) as { diagnostics: unknown[] }).diagnostics).toHaveLength(3);
});

test('check reports in every format that the review has', async () => {
  const { '003-oak-bench.md': _bench, ...rest } = CLEAN;
  const cwd = await makeProject({
    ...rest,
    '002-long-table.md': (rest['002-long-table.md'] ?? '').replace('[3]', '[]'),
  });
  const report = async (format: string) =>
    (await commandIn(cwd, ['project', 'check', 'ours.md', '--format', format])).out;
  const log = JSON.parse(await report('sarif')) as {
    runs: [
      {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number; locations: unknown[] }[];
      },
    ];
  };
  const [{ tool, results }] = log.runs;
  expect(results.map(({ ruleId }) => ruleId)).toEqual(['project-gone']);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(await report('junit')).toMatch(/<testsuite name="ours\.md" tests="1" failures="1"/);
  expect(JSON.parse(await report('gitlab'))).toMatchObject([
    { check_name: 'project-gone', severity: 'critical', location: { path: 'ours.md' } },
  ]);
});

test('warnings fail if they are more than allowed', async () => {
  const cwd = await makeProject(
    changed(
      ['002-long-table.md', 'name: Long Table', 'name: Wide Table'],
      ['002-long-table.md', '# Long Table', '# Wide Table'],
    ),
  );
  expect((await commandIn(cwd, ['project', 'check', 'ours.md'])).status).toBe(0);
  const strict = await commandIn(cwd, ['project', 'check', 'ours.md', '--max-warnings', '0']);
  expect(strict).toMatchObject({ status: 1, err: 'There are 1 warnings; --max-warnings allows 0.' });
});

test('a file that is no project is told with its place, and nothing is printed', async () => {
  const cwd = await makeProject();
  const notes = await makeFolder({ 'notes.md': '# Notes \u001b[2J\n', 'bad.json': '{ "version": 1 }' });
  for (const action of ['print', 'check']) {
    const { status, out, err } = await commandIn(cwd, ['project', action, `${notes}/notes.md`]);
    expect(status).toBe(1);
    expect(out + err).toContain('notes.md:1:1 error This is no project');
    expect(out + err).not.toContain('\u001b');
  }
  const bad = await commandIn(cwd, ['project', 'print', `${notes}/bad.json`]);
  expect(bad).toMatchObject({ status: 1, out: '' });
  expect(bad.err).toContain('title: It should be');
  expect(await commandIn(cwd, ['project', 'print', 'none.md'])).toMatchObject({
    status: 1,
    err: 'none.md: there is no such file or folder.',
  });
});

test.each([
  [['project'], 'Print or check?'],
  [['project', 'prnt', 'x'], '"project" cannot prnt: it can print or check. Did you mean "print"?'],
  [['project', 'check'], 'Which file? Give "project check <file>".'],
  [['project', 'check', 'ours.md', 'none'], 'There is no folder "none".'],
  [['project', 'print', 'ours.md', '--format', 'text'], '"project print" has no format "text"'],
])('wrong usage: %j', async (args, message) => {
  const { status, err } = await commandIn(await makeProject(), args);
  expect({ status, said: err.includes(message) }).toEqual({ status: 2, said: true });
});
