import { expect, test } from 'vitest';
import { isKeepable, isPageOfBuild, surplus } from '../../../src/app/start/kept-answers.ts';

const fine = { status: 200, type: 'basic', redirected: false } as const;

test.each([
  ['/assets/main-1.js', 'text/javascript'],
  ['/assets/main-1.js', 'application/javascript; charset=utf-8'],
  ['/assets/main-1.css', 'text/css'],
  ['/assets/face.woff2', 'font/woff2'],
  ['/patterns/001-a/pattern.json', 'application/json'],
  ['/patterns/001-a/pattern.json', 'text/json'],
  ['/whole-3.json.gz', 'application/json'],
  ['/whole-3.json.gz', 'text/json'],
  ['/whole-3.json.gz', 'application/gzip'],
  ['/whole-3.json.gz', 'application/x-gzip'],
  ['/whole-3.json.gz', 'application/octet-stream'],
  ['/media/a.svg', 'image/svg+xml'],
  ['/media/a.png', 'image/png'],
  ['/patterns/001-a/', 'text/html; charset=utf-8'],
])('%s is kept as %s', (path, contentType) => {
  expect(isKeepable(path, { ...fine, contentType })).toBe(true);
});

test.each([
  ['/assets/main-1.js', 'text/html'],
  ['/assets/main-1.js', null],
  ['/assets/main-1.css', 'text/html'],
  ['/patterns/001-a/pattern.json', 'text/html'],
  ['/whole-3.json.gz', 'text/html'],
  ['/patterns/001-a/', 'text/plain'],
  ['/media/a.png', 'text/html'],
  ['/notes.exe', 'application/octet-stream'],
])('%s is not kept as %s', (path, contentType) => {
  expect(isKeepable(path, { ...fine, contentType })).toBe(false);
});

test('no answer is kept that was redirected, is opaque, or is not whole', () => {
  const contentType = 'text/javascript';
  expect(isKeepable('/a.js', { ...fine, contentType, redirected: true })).toBe(false);
  expect(isKeepable('/a.js', { ...fine, contentType, type: 'opaque' })).toBe(false);
  for (const status of [203, 206, 304, 404, 500])
    expect(isKeepable('/a.js', { ...fine, contentType, status })).toBe(false);
});

test('a page is of a build whose files are all that it names', () => {
  const page = (script: string, style = 'index-1.css') =>
    `<head><link href="/sub/assets/${style}"><script src="/sub/assets/${script}"></script></head><body></body>`;
  const hashes = { '/sub/assets/index-1.js': 'a', '/sub/assets/index-1.css': 'b' };
  expect(isPageOfBuild(page('index-1.js'), '/sub/', hashes)).toBe(true);
  // Styles that the build put into the page are no files any more.
  const styled = page('index-1.js').replace(
    '<head>',
    '<head><link rel="stylesheet" href="/sub/assets/main-1.css" disabled>',
  );
  expect(isPageOfBuild(styled, '/sub/', hashes)).toBe(true);
  expect(isPageOfBuild(page('index-2.js'), '/sub/', hashes)).toBe(false);
  expect(isPageOfBuild(page('index-1.js', 'index-2.css'), '/sub/', hashes)).toBe(false);
  expect(isPageOfBuild('<head><title>Sign in</title></head>', '/sub/', hashes)).toBe(false);
  expect(isPageOfBuild('', '/sub/', hashes)).toBe(false);
});

test('the oldest go, and as many as are too many', () => {
  expect(surplus(['a', 'b', 'c'], 2)).toEqual(['a']);
  expect(surplus(['a'], 2)).toEqual([]);
});
