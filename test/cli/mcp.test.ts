import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ResourceListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CLEAN, changed } from '../fixtures/clean-language.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/build-command.mjs']);
});

const clients: Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

/** Starts the server for a folder, as an agent's program does, with the official client. */
async function connect(folder: string, ...args: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  clients.push(client);
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [resolve('bin/semilattice.js'), 'mcp', folder, ...args],
      stderr: 'pipe',
    }),
  );
  return client;
}

async function call(client: Client, name: string, args: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  return { text: first?.text ?? '', isError: isError ?? false };
}

test('it tells what it is, and lists read-only tools that say what they take', async () => {
  const client = await connect(await makeFolder(CLEAN));
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(client.getServerVersion()).toEqual({ name: 'semilattice', version });
  expect(client.getInstructions()).toContain('find_by_problem');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search_patterns',
    'find_by_problem',
    'read_pattern',
    'neighbours',
    'ways_between',
    'review',
    'project_languages',
  ]);
  for (const { annotations, description, inputSchema } of tools) {
    expect(annotations?.readOnlyHint).toBe(true);
    expect(description?.length).toBeGreaterThan(40);
    expect(inputSchema.type).toBe('object');
  }
});

describe('tools', () => {
  test('search_patterns finds by words, with the sentence that matches', async () => {
    const client = await connect(await makeFolder(CLEAN));
    const { text } = await call(client, 'search_patterns', { query: 'wood' });
    expect(text).toBe('- [Oak Bench (3)](semilattice://pattern/3): Of wood.');
    expect((await call(client, 'search_patterns', { query: 'long table' })).text).toMatch(
      /^- \[Long Table \(2\)\]\(semilattice:\/\/pattern\/2\)$/m,
    );
    expect((await call(client, 'search_patterns', { query: 'zebra' })).text).toBe(
      'No pattern has these words.',
    );
  });

  test('find_by_problem finds by a situation in other words', async () => {
    const client = await connect(resolve('patterns'));
    const { text } = await call(client, 'find_by_problem', {
      problem: 'Only one tester on each team and nobody to learn the craft from',
      limit: 3,
    });
    expect(text).toContain(
      '## [Communities of Practice (13)](semilattice://pattern/13)\n\nProblem: Grouping',
    );
    expect(text.match(/^## /gm)?.length).toBeLessThanOrEqual(3);
    expect(text.length).toBeLessThan(4_000);
  });

  test('read_pattern reads brief or whole, by number or by name', async () => {
    const client = await connect(await makeFolder(CLEAN));
    const brief = await call(client, 'read_pattern', { pattern: 'long table' });
    expect(brief.text).toBe(
      [
        '# [Long Table (2)](semilattice://pattern/2)',
        'Problem: Two forces pull.',
        'Solution: Do one thing.',
        [
          '- Scale 2: Room',
          '- Confidence 1 of 2',
          '- Tags: craft, learning',
          '- File: 002-long-table.md',
          '- Larger patterns: [North Hall (1)](semilattice://pattern/1)',
          '- Smaller patterns: [Oak Bench (3)](semilattice://pattern/3)',
        ].join('\n'),
      ].join('\n\n'),
    );
    const whole = await call(client, 'read_pattern', { pattern: 2, form: 'whole' });
    expect(whole.text).toMatch(
      /^# Long Table \(2\) \*\n\n_\[\*\*North Hall \(1\)\*\*\]\(semilattice:\/\/pattern\/1\)/,
    );
    expect(whole.text).toContain('Of talk.');
    expect(await call(client, 'read_pattern', { pattern: 'Long Table (2)' })).toEqual(brief);
  });

  test('a long text is given in parts', async () => {
    const lines = Array.from({ length: 4_000 }, (_, index) => `Line number ${index}.`).join('\n\n');
    const client = await connect(await makeFolder({ '001-x.md': patternText(1, '', `\n${lines}\n`) }));
    const first = await call(client, 'read_pattern', { pattern: 1, form: 'whole' });
    expect(first.text.length).toBeLessThan(33_000);
    const [, from] = /\(Cut: go on with from = (\d+)\.\)$/.exec(first.text) ?? [];
    const next = await call(client, 'read_pattern', { pattern: 1, form: 'whole', from: Number(from) });
    expect(first.text.replace(/\n\n\(Cut.*$/, '') + next.text.slice(0, 40)).toMatch(/Line number \d+\.[^]*$/);
    expect(next.text).not.toContain('Line number 0.');
  });

  test('neighbours lists rings with reasons', async () => {
    const client = await connect(await makeFolder(CLEAN));
    const { text } = await call(client, 'neighbours', { pattern: 1, depth: 2 });
    expect(text).toBe(
      [
        '# [North Hall (1)](semilattice://pattern/1)',
        '## Smaller patterns',
        '- [Long Table (2)](semilattice://pattern/2), linked to 1\n  - “North Hall (1) is near.”\n  - “Long Table (2) is near.”',
        '## Smaller patterns, 2 links away',
        '- [Oak Bench (3)](semilattice://pattern/3), linked to 2\n  - “Long Table (2) is near.”\n  - “Oak Bench (3) is near.”',
      ].join('\n\n'),
    );
  });

  test('ways_between explains each step', async () => {
    const client = await connect(await makeFolder(CLEAN));
    const { text } = await call(client, 'ways_between', { from: 3, to: 1 });
    expect(text).toContain(
      'From [Oak Bench (3)](semilattice://pattern/3):\n\n- up to [Long Table (2)](semilattice://pattern/2): “',
    );
    expect((await call(client, 'ways_between', { from: 3, to: 1, direction: 'down' })).text).toContain(
      'No chain of links',
    );
  });

  test('patterns without numbers are named and found by slug, and links tell their kinds and words', async () => {
    const client = await connect(resolve('test/fixtures/forms/f-typed-relations'));
    const { text } = await call(client, 'neighbours', {
      pattern: 'path-of-stepping-stones',
      reasons: false,
    });
    expect(text).toContain('# [Path of Stepping Stones](semilattice://pattern/path-of-stepping-stones)');
    for (const side of ['Larger', 'Smaller', 'Related']) expect(text).toContain(`## ${side} patterns\n`);
    expect(text).toMatch(
      /^- \[[^\]]+\]\(semilattice:\/\/pattern\/[a-z-]+\), linked to Path of Stepping Stones \(requires\)$/m,
    );
    expect(text).not.toMatch(/\d/);
    const brief = (await call(client, 'read_pattern', { pattern: 'semilattice://pattern/tool-wall' })).text;
    expect(brief).toContain('# [Tool Wall](semilattice://pattern/tool-wall)');
    expect(brief).not.toContain('Confidence');
    const handle = await call(client, 'read_pattern', { pattern: 3 });
    expect(handle).toEqual({ text: expect.stringContaining('There is no pattern "3".'), isError: true });
    const ways = await call(client, 'ways_between', { from: 'tool-wall', to: 'seed-library' });
    expect(ways.text).toContain(
      '- across to the related [Path of Stepping Stones](semilattice://pattern/path-of-stepping-stones) (composes with)\n- up to [',
    );
    const pair = await call(client, 'ways_between', { from: 'hedge-with-gaps', to: 'windbreak-trellis' });
    expect(pair.text).toContain('(composes with, alternative to)');
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toContain('semilattice://pattern/shared-orchard');
    const { contents } = await client.readResource({ uri: 'semilattice://pattern/shared-orchard' });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('# Shared Orchard') });
  });

  test('review lists findings with their places', async () => {
    const client = await connect(
      await makeFolder({
        ...changed(['001-north-hall.md', '# North Hall *', '# North Hall']),
        '004-x.md': 'nothing',
      }),
    );
    const { text } = await call(client, 'review', {});
    expect(text).toMatch(
      /^Errors: 1; warnings: 1; notes: 0\.\n- 004-x\.md:1:1 error \(front-matter\): .+\n- 001-north-hall\.md:\d+:1 warning \(heading\): /,
    );
    expect((await call(client, 'review', { severity: 'error', pattern: 1 })).text).toBe(
      'Errors: 0; warnings: 0; notes: 0.',
    );
  });

  test('a wrong call is answered with what is wrong', async () => {
    const client = await connect(await makeFolder(CLEAN));
    for (const [name, args, message] of [
      ['read_pattern', { pattern: 99 }, /There is no pattern "99"/],
      ['read_pattern', {}, /pattern/],
      ['neighbours', { pattern: 1, depth: 9 }, /depth/],
      ['ways_between', { from: 1, to: 'Nowhere' }, /There is no pattern "Nowhere"/],
    ] as const) {
      const { text, isError } = await call(client, name, args);
      expect([name, isError, text]).toEqual([name, true, expect.stringMatching(message)]);
    }
    await expect(client.callTool({ name: 'delete_all', arguments: {} })).rejects.toThrow(
      /no tool "delete_all"/,
    );
  });

  test('with the address of a site, answers hold the addresses of its pages', async () => {
    const client = await connect(await makeFolder(CLEAN), '--site', 'https://example.org', '--base', '/x/');
    expect((await call(client, 'search_patterns', { query: 'wood' })).text).toContain(
      '[Oak Bench (3)](https://example.org/x/patterns/003-oak-bench/)',
    );
  });
});

describe('resources', () => {
  test('each pattern is one, and is read as Markdown', async () => {
    const client = await connect(await makeFolder(CLEAN));
    const { resources } = await client.listResources();
    expect(resources.map(({ uri, title, mimeType }) => [uri, title, mimeType])).toEqual([
      ['semilattice://pattern/1', 'North Hall (1)', 'text/markdown'],
      ['semilattice://pattern/2', 'Long Table (2)', 'text/markdown'],
      ['semilattice://pattern/3', 'Oak Bench (3)', 'text/markdown'],
    ]);
    const { contents } = await client.readResource({ uri: 'semilattice://pattern/3' });
    expect(contents).toEqual([
      {
        uri: 'semilattice://pattern/3',
        mimeType: 'text/markdown',
        text: expect.stringContaining('Of wood.') as string,
      },
    ]);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates[0]?.uriTemplate).toBe('semilattice://pattern/{pattern}');
    await expect(client.readResource({ uri: 'semilattice://pattern/99' })).rejects.toThrow(/no resource/);
    await expect(client.readResource({ uri: 'file:///etc/hostname' })).rejects.toThrow(/no resource/);
  });

  test('many are listed page by page', async () => {
    const files = Array.from({ length: 450 }, (_, index) => index + 1);
    const client = await connect(
      await makeFolder(
        Object.fromEntries(files.map((id) => [`${String(id).padStart(3, '0')}-x.md`, patternText(id)])),
      ),
    );
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listResources(cursor === undefined ? {} : { cursor });
      expect(page.resources.length).toBeLessThanOrEqual(200);
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(uris).size).toBe(450);
  });
});

test('project_languages lists what teams chose, and gives one with its notes', async () => {
  const ours = [
    ['---', 'semilattice-project: 1', '---'].join('\n'),
    '# Our house',
    'For all of us.',
    '## Long Table (2)',
    '- State: adopted\n- Cared for by: Anna',
    'We eat there.',
    '## Our hearth',
    '- Our own: own-1\n- Larger: 1',
    '### Problem',
    'It is cold.',
    '## Set aside',
    '### Oak Bench (3)',
    'No room.',
  ].join('\n\n');
  const client = await connect(await makeFolder({ ...CLEAN, 'projects/ours.md': ours }));
  expect((await call(client, 'project_languages', {})).text).toBe(
    '- Our house (2 patterns, file projects/ours.md): For all of us.',
  );
  const { text } = await call(client, 'project_languages', { project: 'our house' });
  expect(text).toBe(
    [
      '# Our house',
      'For all of us.',
      '## Our hearth',
      'A pattern of their own.',
      'Problem: It is cold.',
      '## [Long Table (2)](semilattice://pattern/2)',
      'State: adopted. Cared for by: Anna',
      'We eat there.',
      '## Set aside',
      '- [Oak Bench (3)](semilattice://pattern/3): No room.',
    ].join('\n\n'),
  );
  for (const project of ['ours', 'ours.md', 'projects/ours.md'])
    expect((await call(client, 'project_languages', { project })).text).toBe(text);
  expect((await call(client, 'project_languages', { project: 'theirs' })).isError).toBe(true);
  const without = await connect(await makeFolder(CLEAN));
  expect((await call(without, 'project_languages', {})).text).toBe('The folder has no project languages.');
});

test('it follows the files, and tells that they changed', async () => {
  const folder = await makeFolder(CLEAN);
  const client = await connect(folder);
  await call(client, 'search_patterns', { query: 'stone' });
  const told = new Promise<void>((done) => {
    client.setNotificationHandler(ResourceListChangedNotificationSchema, () => done());
  });
  const file = '003-oak-bench.md';
  await writeFile(join(folder, file), (CLEAN[file] ?? '').replace('Of wood.', 'Of stone.'));
  await told;
  expect((await call(client, 'search_patterns', { query: 'stone' })).text).toContain('Of stone.');
  await writeFile(join(folder, '004-far-off.md'), patternText(4));
  await expect
    .poll(async () => (await client.listResources()).resources.map(({ uri }) => uri))
    .toContain('semilattice://pattern/4');
});

test('it ends with its client', async () => {
  const client = await connect(await makeFolder(CLEAN));
  const transport = client.transport as StdioClientTransport;
  const pid = transport.pid ?? 0;
  expect(pid).toBeGreaterThan(0);
  await client.close();
  expect(() => process.kill(pid, 0)).toThrow();
});
