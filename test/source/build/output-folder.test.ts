import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookAtOutput } from '../../../src/source/build/output-folder.ts';
import { SITE_MARK } from '../../../src/source/read/site-mark.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';

describe('where a site may be written', () => {
  /** The files of a site from before there was a mark. Many other web apps have the same files. */
  const files = (folder: string, worker: string) => ({
    [`${folder}/sw.js`]: worker,
    ...Object.fromEntries(
      ['manifest.webmanifest', '404.html', 'index.html', 'search.json'].map((name) => [
        `${folder}/${name}`,
        '',
      ]),
    ),
  });

  async function look(out: (root: string) => string, force = false) {
    const root = await makeFolder({
      'patterns/001-a.md': patternText(1),
      'patterns/site/index.html': 'x',
      [`patterns/old/${SITE_MARK}`]: '',
      'foreign/letter.txt': 'x',
      'file.txt': 'x',
      'here/x.txt': 'x',
      'patterns/killed/.semilattice-old-1-0/index.html': 'x',
      ...files('patterns/before', 'caches.open(`semilattice:${base}:app`)'),
      ...files('patterns/other', "caches.open('workbox-precache')"),
    });
    await mkdir(join(root, 'empty'));
    await symlink(join(root, 'patterns'), join(root, 'link'));
    await symlink(root, join(root, 'here/up'));
    const found = await lookAtOutput(out(root), {
      folder: join(root, 'patterns'),
      cwd: join(root, 'here'),
      force,
    });
    return found.kind === 'refused' ? found.why : { hasSite: found.hasSite };
  }

  test.each([
    ['a new folder', 'dist', { hasSite: false }],
    ['a new folder in a new folder', 'a/b/dist', { hasSite: false }],
    ['an empty folder', 'empty', { hasSite: false }],
    ['a site of ours', 'patterns/old', { hasSite: true }],
    ['a site of ours from before there was a mark', 'patterns/before', { hasSite: true }],
    ['another web app with the same files', 'patterns/other', 'foreign'],
    ['a site that a killed run had begun to replace', 'patterns/killed', { hasSite: true }],
    ['the folder of patterns', 'patterns', 'holds-patterns'],
    ['a folder that holds it', '', 'holds-patterns'],
    ['a link that leads to it', 'link', 'holds-patterns'],
    ['a link that leads to what holds it', 'here/up', 'holds-patterns'],
    ['where the command runs', 'here', 'holds-you'],
    ['files of somebody', 'foreign', 'foreign'],
    ['other files within the patterns', 'patterns/site', 'foreign'],
    ['a file', 'file.txt', 'is-file'],
  ])('%s', async (_, path, result) => {
    expect(await look((root) => join(root, path))).toEqual(result);
  });

  test('files of somebody are replaced where the caller insists, patterns are not', async () => {
    expect(await look((root) => join(root, 'foreign'), true)).toEqual({ hasSite: false });
    expect(await look((root) => join(root, 'link'), true)).toBe('holds-patterns');
  });
});
