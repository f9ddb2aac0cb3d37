import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder } from '../fixtures/folder.ts';

const run = promisify(execFile);

interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

let action: Action;

beforeAll(async () => {
  action = parse(await readFile('action.yml', 'utf8')) as Action;
  await run(process.execPath, ['scripts/build-command.mjs']);
});

/** Runs a step of the action as a runner would, and returns its status and all that it printed. */
async function runStep(name: string, cwd: string, given: Readonly<Record<string, string>>) {
  const step = action.runs.steps.find((each) => each.name === name);
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([key, input]) => [key, given[key] ?? input.default]),
  );
  const fill = (text: string) =>
    text
      .replaceAll('${{ github.action_path }}', resolve('.'))
      .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, key: string) => inputs[key] ?? '');
  const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([key, value]) => [key, fill(value)]));
  // The shell as GitHub calls it.
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'false'];
  const all = { ...process.env, ...env, GITHUB_OUTPUT: join(cwd, 'output.txt') };
  try {
    const { stdout, stderr } = await run('bash', args, { cwd, env: all });
    return { status: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout + stderr };
  }
}

test('the action pins every other action to a commit, and gives no input to a shell as text', () => {
  expect(action.runs.using).toBe('composite');
  for (const { name, uses, run: script, shell } of action.runs.steps) {
    if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/);
    else expect(shell).toBe('bash');
    expect(script ?? '', name).not.toContain('${{');
  }
});

test('the action checks, annotates and fails as it is told', async () => {
  const faulty = changed(['001-north-hall.md', '# North Hall *', '# North Hall']);
  const root = await makeFolder(
    Object.fromEntries(Object.entries(faulty).map(([path, text]) => [`my "patterns"/${path}`, text])),
  );
  const folder = 'my "patterns"';
  const told = await runStep('Check the patterns', root, { folder });
  expect(told.status).toBe(0);
  expect(told.out).toMatch(
    /^::warning file=my "patterns"\/001-north-hall\.md,line=\d+,col=1,title=heading::/,
  );
  expect((await runStep('Check the patterns', root, { folder, 'max-warnings': '0' })).status).toBe(1);
  const bin = resolve('bin/semilattice.js');
  await run(process.execPath, [bin, 'check', folder, '--write-baseline', 'known.json'], { cwd: root });
  const known = { folder, 'max-warnings': '0', baseline: 'known.json' };
  expect((await runStep('Check the patterns', root, known)).status).toBe(0);
});

test('the action builds the site and tells where it is', async () => {
  const root = await makeFolder(
    Object.fromEntries(Object.entries(CLEAN).map(([path, text]) => [`patterns/${path}`, text])),
  );
  const given = { out: 'the site', base: '/sub/', site: 'https://example.org' };
  expect(await runStep('Build the site', root, given)).toEqual({
    status: 0,
    out: '3 patterns and 2 links, built into the site\n',
  });
  expect(await readFile(join(root, 'output.txt'), 'utf8')).toBe('site=the site\n');
  expect(await readdir(join(root, 'the site'))).toContain('index.html');
  expect(await readFile(join(root, 'the site/robots.txt'), 'utf8')).toContain(
    'https://example.org/sub/sitemap.xml',
  );
});

test('the hook for pre-commit calls the command that the package has', async () => {
  const [hook] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8')) as Record<string, unknown>[];
  const { bin } = JSON.parse(await readFile('package.json', 'utf8')) as { bin: Record<string, string> };
  expect(Object.keys(bin)).toContain(String(hook?.['entry']).split(' ')[0]);
  expect(hook).toMatchObject({ id: 'semilattice-check', language: 'node', pass_filenames: false });
  const files = new RegExp(String(hook?.['files']));
  expect(['patterns/001-x.md', 'patterns/semilattice.json', 'a.py'].map((path) => files.test(path))).toEqual([
    true,
    true,
    false,
  ]);
});
