import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { type Server, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { slugOf } from '../../../src/language/pattern.ts';
import type { ServedBundle } from '../../../src/map/bundle.ts';
import { type ServedSite, serveSite } from '../../../src/source/serve/serve-site.ts';
import { completePage } from '../../../src/source/serve/served-page.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';
import { writeLanguage } from '../../fixtures/write-language.ts';

vi.mock('../../../src/source/serve/served-page.ts', { spy: true });

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Serves a folder `p`. Beside the folder is a file that must never be served. */
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

/** Requests a path exactly as given. `fetch` would remove the dots. */
function get(
  port: number,
  path: string,
  headers = '',
  method = 'GET',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`);
    });
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.on('end', () => resolve({ status: Number(text.split(' ')[1]), text }));
    socket.on('error', reject);
  });
}

test('the page, the app as the package ships it, and the pictures of the folder are served', async () => {
  const { port, url } = await serve({ base: '/sub/' });
  expect(url).toBe(`http://127.0.0.1:${port}/sub/`);
  const page = await get(port, '/sub/patterns/001-pattern-1/');
  expect(page.text).toMatch(/^content-type: text\/html/im);
  expect(page.text).toContain('<title>P</title>');
  const loaded = [...page.text.matchAll(/(?:src|href)="\/sub\/([^"]+)"/g)].map(([, path = '']) => path);
  expect(loaded.map((path) => path.replace(/-[\w-]{8}\./, '.')).toSorted()).toEqual([
    'assets/icon.png',
    'assets/index.css',
    'assets/index.js',
    'bundle.json',
    'text/diagrams/diagrams.js',
  ]);
  for (const path of ['', '@vite/client', 'media/pictures/x.svg', ...loaded])
    expect([path, (await get(port, `/sub/${path}`)).status]).toEqual([path, 200]);
});

test('what a page loads of the app is a few files, and none is a source', async () => {
  const { port } = await serve();
  const seen = new Set<string>();
  const visit = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const { status, text } = await get(port, path);
    expect([path, status]).toEqual([path, 200]);
    const imported = [...text.matchAll(/(?:from|import)[ (]*["'`]\.\/([\w-]+\.js)["'`]/g)];
    await Promise.all(imported.map(([, name = '']) => visit(`/assets/${name}`)));
  };
  const [, entry = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec((await get(port, '/')).text) ?? [];
  await visit(entry);
  expect(seen.size).toBeGreaterThan(2);
  expect((await get(port, '/src/app/start/main.tsx')).status).toBe(404);
});

test('of the app, only what was made for this folder is served, and of Vite its client alone', async () => {
  const { port } = await serve();
  for (const path of ['sw.js', 'made-of.txt', 'sw.js?url', `@fs${process.cwd()}/build/app/made-of.txt?raw`])
    expect([path, (await get(port, `/${path}`)).status]).toEqual([path, 404]);
  expect((await get(port, '/index.html?import&raw')).text).not.toContain('semilattice-base-slot');
});

test('a page that cannot be made is an error of that page alone', async () => {
  const { port } = await serve();
  vi.mocked(completePage).mockImplementationOnce(() => {
    throw new Error('no page');
  });
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  closing.push(async () => log.mockRestore());
  expect((await get(port, '/')).status).toBe(500);
  expect((await get(port, '/')).status).toBe(200);
});

test('the texts and data for agents and other programs are served as a build writes them', async () => {
  const { port } = await serve({ base: '/sub/' });
  const typeOf = async (path: string) => {
    const { status, text } = await get(port, `/sub/${path}`);
    return [status, /^content-type: ([^;\r]*)/im.exec(text)?.[1]];
  };
  expect(await typeOf('llms.txt')).toEqual([200, 'text/plain']);
  expect(await typeOf('language.json')).toEqual([200, 'application/json']);
  expect(await typeOf('patterns/001-x/pattern.json')).toEqual([200, 'application/json']);
  expect(await typeOf('patterns/001-x/index.md')).toEqual([200, 'text/markdown']);
  expect((await get(port, '/sub/patterns/001-x/index.md')).text).toContain(
    '![A picture](/sub/media/pictures/x.svg)',
  );
});

test('published projects are served as a build writes them, and their pages run nothing', async () => {
  const folder = await makeFolder({
    '001-x.md': patternText(1),
    'projects/ours.md': '---\nsemilattice-project: 1\n---\n\n# Ours\n\n## Pattern 1 (1)\n\nWe do.\n',
  });
  const site = await serveSite({ folder, base: '/sub/', port: 0, host: '127.0.0.1' });
  closing.push(site.close);
  const page = await get(site.port, '/sub/projects/ours/');
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/^content-type: text\/html/im);
  expect(page.text).toMatch(/^content-security-policy: default-src 'none'/im);
  expect(page.text).toContain('<h1>Ours</h1>');
  const file = await get(site.port, '/sub/projects/ours/project.json');
  expect([file.status, file.text.includes('"title": "Ours"')]).toEqual([200, true]);
  expect((await get(site.port, '/sub/bundle.json')).text).toContain('"hasProjects":true');
  const none = await get(site.port, '/sub/projects/none/project.json');
  expect(none.text).not.toContain('semilattice-project');
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
      '/test/source/serve/serve-site.test.ts',
      '/node_modules/typescript/package.json',
    ].map(async (path) => ({ path, ...(await get(port, path)) })),
  );
  for (const { path, status, text } of answers) {
    expect([path, [403, 404].includes(status)]).toEqual([path, true]);
    expect(text).not.toContain('root:');
    // The answer names no folder of this machine either.
    expect(text).not.toContain(root);
    expect(text).not.toContain(beside);
  }
  // The answer is Vite's or our page, but never the file.
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

/** The header that the browser adds to each request of our own page. */
const SAME = 'Sec-Fetch-Site: same-origin\r\n';

async function proofOf(port: number): Promise<string> {
  const { text } = await get(port, '/bundle.json', SAME);
  const [, body = ''] = text.split('\r\n\r\n', 2);
  const { editorToken } = JSON.parse(body) as ServedBundle;
  return `X-Semilattice-Token: ${editorToken}\r\n`;
}

/** Makes an editor that writes its arguments to a file, and returns a function that reads the file. */
async function prepareEditor(beside: string): Promise<() => Promise<string>> {
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
  return () => readFile(join(beside, 'opened', 'all'), 'utf8').catch(() => '');
}

const EDITOR = '/__open-in-editor?file=';

test('only files of the folder are opened in the editor', async () => {
  const { port, beside } = await serve();
  const opened = await prepareEditor(beside);
  const proof = await proofOf(port);
  const open = async (file: string) =>
    (await get(port, EDITOR + encodeURIComponent(file), proof, 'POST')).status;
  for (const file of [
    '/etc/passwd',
    '../secret.svg',
    'link.svg',
    'pictures',
    '',
    'file:///etc/passwd',
    'no.md',
  ])
    expect([file, await open(file)]).toEqual([file, 403]);
  expect(await open('001-x.md:3:1')).toBe(200);
  await expect.poll(opened).toContain(join(beside, 'p', '001-x.md'));
});

test('a file is opened in the editor only for a page that proves to be ours', async () => {
  const { port, beside } = await serve();
  await prepareEditor(beside);
  const proof = await proofOf(port);
  const status = async (headers: string, method: string, path = `${EDITOR}001-x.md`) =>
    (await get(port, path, headers, method)).status;
  for (const headers of [
    '',
    SAME,
    'X-Semilattice-Token: \r\n',
    'X-Semilattice-Token: null\r\n',
    proof.replace(/.\r\n$/, '\r\n'),
    proof.replace(/.\r\n$/, '~\r\n'),
    `${proof}Sec-Fetch-Site: same-site\r\n`,
  ])
    expect([headers, await status(headers, 'POST')]).toEqual([headers, 403]);
  // A link, a picture or a form of another page can send these requests.
  expect(await status(proof, 'GET')).toBe(403);
  expect(await status('', 'POST', '/__OPEN-in-editor.x?file=001-x.md')).toBe(403);
  // Another run of the server has another token.
  const { port: other } = await serve();
  expect(await proofOf(other)).not.toBe(proof);
  expect(await status(proof, 'POST')).toBe(200);
});

test('the proof is given to our own page alone', async () => {
  const { port } = await serve();
  const proof = (await proofOf(port)).replace(/^[^:]*: |\r\n/g, '');
  expect(proof.length).toBeGreaterThan(40);
  for (const site of ['', 'none'])
    expect((await get(port, '/bundle.json', site && `Sec-Fetch-Site: ${site}\r\n`)).text).not.toContain(
      proof,
    );
  for (const path of ['/', '/@vite/client', '/@id/__x00__virtual:semilattice', '/assets/icon.png'])
    expect((await get(port, path, SAME)).text).not.toContain(proof);
  expect((await get(port, '/bundle.json', SAME)).text).toMatch(/cache-control: no-store/i);
});

test.each(['cross-site', 'same-site'])('a %s page reads nothing and frames nothing', async (site) => {
  const { port } = await serve();
  const from = `Sec-Fetch-Site: ${site}\r\n`;
  for (const path of ['/bundle.json', '/patterns/001-x/body.json', '/media/pictures/x.svg', '/@vite/client'])
    expect([path, (await get(port, path, `${from}Sec-Fetch-Mode: no-cors\r\n`)).status]).toEqual([path, 403]);
  const visit = `${from}Sec-Fetch-Mode: navigate\r\nAccept: text/html\r\n`;
  expect((await get(port, '/', `${visit}Sec-Fetch-Dest: iframe\r\n`)).status).toBe(403);
  // A link may lead here.
  expect((await get(port, '/', `${visit}Sec-Fetch-Dest: document\r\n`)).status).toBe(200);
});

test('a page of another origin gets no connection over which changes are told', async () => {
  const { port } = await serve();
  const upgrade = async (path: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:9\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.from('sixteen bytes...').toString('base64')}\r\nSec-WebSocket-Protocol: vite-hmr\r\n\r\n`,
        );
      });
      socket.once('data', (data) => {
        socket.destroy();
        resolve(data.toString().split('\r\n', 1)[0] ?? '');
      });
      socket.on('error', reject);
    });
  expect(await upgrade('/')).toContain('400');
  expect(await upgrade('/?token=guessed')).toContain('400');
  const client = (await get(port, '/@vite/client', SAME)).text;
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  expect(await upgrade(`/?token=${token}`)).toContain('101');
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
    // Each poll writes again, because the watcher may not have started yet.
    await writeFile(join(folder, '001-x.md'), patternText(1, '', 'A kestrel.'));
    return (await get(port, '/patterns/001-x/body.json')).text;
  };
  await expect.poll(shown).toContain('kestrel');
});

test('clients that never read, or never finish what they ask, do not keep others waiting', async () => {
  const sample = generateLanguage(200);
  const folder = await writeLanguage(await makeFolder(), sample);
  const { port, close } = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' });
  closing.push(close);
  const others = async () => {
    expect((await get(port, '/')).status).toBe(200);
    expect((await get(port, '/bundle.json')).status).toBe(200);
  };
  // From here on, everything that is made only once exists.
  await others();
  expect((await get(port, '/search.json')).status).toBe(200);
  await Promise.all(
    Array.from(
      { length: 400 },
      (_, client) =>
        new Promise<void>((resolve, reject) => {
          const asked = `GET /search.json HTTP/1.1\r\nHost: 127.0.0.1\r\n`;
          const socket = connect(port, '127.0.0.1', () => {
            socket.write(client % 2 === 0 ? `${asked}\r\n` : asked, () => resolve());
          });
          socket.pause();
          socket.on('error', reject);
          closing.unshift(async () => void socket.destroy());
        }),
    ),
  );
  // Each answer is made once and kept as it is sent, so it costs next to no work, however long a busy machine takes.
  const began = process.cpuUsage();
  await others();
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(10_000);
});

test('no other origin reads what is served, and nobody frames it', async () => {
  const { port } = await serve();
  const { text } = await get(port, '/', 'Origin: http://localhost:9\r\n');
  const [head = ''] = text.split('\r\n\r\n', 1);
  expect(head).not.toMatch(/access-control-allow-origin/i);
  expect(head).toMatch(/x-frame-options: deny/i);
  expect(head).toMatch(/content-security-policy: frame-ancestors 'none'/i);
  expect((await get(port, '/media/pictures/x.svg')).text).toMatch(
    /content-security-policy: [^\r]*sandbox; frame-ancestors 'none'/i,
  );
  expect(head).toMatch(/cross-origin-resource-policy: same-origin/i);
});
