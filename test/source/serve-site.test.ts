import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { type Server, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { slugOf } from '../../src/language/pattern.ts';
import { type ServedSite, serveSite } from '../../src/source/serve-site.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Serves a folder `p`, beside which there is a file that nobody should get. */
async function serve({ port = 0, base = '/' } = {}): Promise<ServedSite & { beside: string }> {
  const beside = await makeFolder({
    'p/001-x.md': patternText(1, '', '\n![A picture](pictures/x.svg)\n'),
    'p/pictures/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'secret.svg': 'root: a secret',
  });
  await symlink(join(beside, 'secret.svg'), join(beside, 'p', 'link.svg'));
  const site = await serveSite({ folder: join(beside, 'p'), base, port, host: '127.0.0.1' });
  closing.push(site.close);
  return { ...site, beside };
}

/** Asks for a path to the letter: `fetch` would take the dots out. */
function get(port: number, path: string, headers = ''): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`);
    });
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.on('end', () => resolve({ status: Number(text.split(' ')[1]), text }));
    socket.on('error', reject);
  });
}

test('the page, the app, its packages and the pictures of the folder are served', async () => {
  const { port, url } = await serve({ base: '/sub/' });
  const font = /url\("([^"]+)"\)/.exec(await readFile('src/ui/fonts.css', 'utf8'))?.[1] ?? '';
  expect(url).toBe(`http://127.0.0.1:${port}/sub/`);
  for (const path of [
    '',
    'patterns/001-pattern-1/',
    'src/app/start/main.tsx',
    'src/ui/base.css',
    '@vite/client',
    '@react-refresh',
    'media/pictures/x.svg',
    `node_modules/${font}`,
  ]) {
    expect([path, (await get(port, `/sub/${path}`)).status]).toEqual([path, 200]);
  }
});

test('nothing outside the folder and the package is served, by any spelling', async () => {
  // Vite logs each refusal.
  const logs = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  closing.push(async () => logs.forEach((log) => log.mockRestore()));
  const { port, beside } = await serve();
  const root = process.cwd();
  const answers = await Promise.all(
    [
      ...['', '?raw', '?import&raw', '?raw??', '?url', '?inline', '?import', '?.svg?.wasm?init'].flatMap(
        (query) => [`/@fs/etc/passwd${query}`, `/@fs${beside}/secret.svg${query}`, `/package.json${query}`],
      ),
      '/@fs//etc/passwd',
      '/@fs/etc/passwd%00',
      `/@fs${root}/src/../../../../../../etc/passwd`,
      `/@fs${root}/src/%2e%2e/package.json`,
      `/@fs${root}/package.json`,
      '/@fs/proc/self/environ',
      '/../../../../../../etc/passwd',
      '/src/../../../../../../etc/passwd',
      '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/..%5c..%5cetc%5cpasswd',
      '//etc/passwd',
      '/%',
      '/media/../secret.svg',
      '/media/..%2fsecret.svg',
      '/media/%2e%2e/secret.svg',
      '/.gitignore',
      '/test/source/serve-site.test.ts',
      '/node_modules/typescript/package.json',
    ].map(async (path) => ({ path, ...(await get(port, path)) })),
  );
  for (const { path, status, text } of answers) {
    expect([path, [403, 404].includes(status)]).toEqual([path, true]);
    expect(text).not.toContain('root:');
  }
  // Answered with something of Vite's or with our page, but never with the file.
  for (const path of [
    '/media/link.svg',
    ...[
      '?worker',
      '?worker&inline',
      '?sharedworker',
      '?worker_file&type=module',
      '?html-proxy&index=0.js',
    ].map((query) => `/@fs${beside}/secret.svg${query}`),
  ]) {
    expect((await get(port, path)).text).not.toContain('root:');
  }
});

test('only files of the folder are opened in the editor, and only for our own page', async () => {
  const { port, beside } = await serve();
  const open = async (file: string, headers = '') =>
    (await get(port, `/__open-in-editor?file=${encodeURIComponent(file)}`, headers)).status;
  const same = 'Sec-Fetch-Site: same-origin\r\n';
  for (const file of [
    '/etc/passwd',
    '../secret.svg',
    'link.svg',
    'pictures',
    '',
    'file:///etc/passwd',
    'no.md',
  ])
    expect([file, await open(file, same)]).toEqual([file, 403]);
  expect(await open('001-x.md', 'Sec-Fetch-Site: cross-site\r\n')).toBe(403);
  // What does not say where it comes from does not come from our page.
  expect(await open('001-x.md', '')).toBe(403);
  expect((await get(port, `/__OPEN-in-editor.x?file=/etc/passwd`)).status).toBe(403);
  // The editor writes down what it was given.
  const editor = join(beside, 'editor.sh');
  await mkdir(join(beside, 'opened'));
  await writeFile(
    editor,
    `#!/bin/sh\necho "$@" > '${beside}/opened/new' && mv '${beside}/opened/new' '${beside}/opened/all'\n`,
  );
  await chmod(editor, 0o755);
  const before = process.env['LAUNCH_EDITOR'];
  process.env['LAUNCH_EDITOR'] = editor;
  closing.push(async () => {
    if (before === undefined) delete process.env['LAUNCH_EDITOR'];
    else process.env['LAUNCH_EDITOR'] = before;
  });
  expect(await open('001-x.md:3:1', same)).toBe(200);
  await expect
    .poll(() => readFile(join(beside, 'opened', 'all'), 'utf8').catch(() => ''))
    .toContain(join(beside, 'p', '001-x.md'));
});

test('a port that is taken is not an error: the next free one is used, and told', async () => {
  const taken = await new Promise<Server>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
  closing.push(() => new Promise((resolve) => taken.close(() => resolve())));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const site = await serve({ port });
  expect(site.port).toBeGreaterThan(port);
  expect((await get(site.port, '/')).status).toBe(200);
});

test('a save is shown however often the server is asked meanwhile', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => index + 1);
  const folder = await makeFolder(
    Object.fromEntries(ids.map((id) => [`${slugOf(id, 'x')}.md`, patternText(id)])),
  );
  const { close, port } = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' });
  closing.push(close);
  const shown = async () => {
    // Again and again, for the watcher may not have begun yet.
    await writeFile(join(folder, '001-x.md'), patternText(1, '', 'A kestrel.'));
    return (await get(port, '/patterns/001-x/body.json')).text;
  };
  await expect.poll(shown, { timeout: 30_000 }).toContain('kestrel');
}, 40_000);

test('no other origin reads what is served, and nobody frames it', async () => {
  const { port } = await serve();
  const { text } = await get(port, '/', 'Origin: http://localhost:9\r\n');
  const [head = ''] = text.split('\r\n\r\n', 1);
  expect(head).not.toMatch(/access-control-allow-origin/i);
  expect(head).toMatch(/x-frame-options: deny/i);
  expect(head).toMatch(/cross-origin-resource-policy: same-origin/i);
});
