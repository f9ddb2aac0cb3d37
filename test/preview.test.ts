import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { makeFolder } from './fixtures/folder.ts';
import { TO_END } from './fixtures/time-limits.ts';

test('the preview is a plain static host', async () => {
  const root = await makeFolder({
    'secret.txt': 'secret',
    'site/index.html': 'home',
    'site/404.html': 'missing',
    'site/page.html': 'page',
    'site/sw.js': 'worker',
    'site/patterns/001-\u00fc/index.html': 'pattern',
    'site/empty/x.txt': 'x',
  });
  const args = ['scripts/preview.mjs', `${root}/site`, '--port', '0', '--base', 'sub/path'];
  const child = spawn(process.execPath, args, { timeout: TO_END });
  try {
    const [told] = (await once(child.stdout, 'data')) as [Buffer];
    const home = /http:\S+/.exec(String(told))?.[0] ?? '';
    const { origin } = new URL(home);
    const get = async (path: string) => {
      const response = await fetch(origin + path, { redirect: 'manual' });
      const { status, headers } = response;
      return [status, headers.get('location') ?? headers.get('content-type'), await response.text()];
    };
    const html = 'text/html; charset=utf-8';
    expect(home).toBe(`${origin}/sub/path/`);
    expect(await get('/sub/path/')).toEqual([200, html, 'home']);
    expect(await get('/sub/path?view=map')).toEqual([301, '/sub/path/?view=map', '']);
    expect(await get('/sub/path/patterns/001-%C3%BC/')).toEqual([200, html, 'pattern']);
    expect(await get('/sub/path/patterns/001-%C3%BC')).toEqual([301, '/sub/path/patterns/001-%C3%BC/', '']);
    expect(await get('/sub/path/sw.js?x')).toEqual([200, 'text/javascript', 'worker']);
    for (const path of [
      '/sub/path/page',
      '/sub/path/page.html/',
      '/sub/path/nowhere/',
      '/sub/path/empty/',
      '/elsewhere',
      '/',
      '/sub/path/..%2fsecret.txt',
      '/sub/path/%E0%A4%A',
    ])
      expect([path, ...(await get(path))]).toEqual([path, 404, html, 'missing']);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});
