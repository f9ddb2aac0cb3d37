import { execFile } from 'node:child_process';
import { type FSWatcher, watch as watchOfNode } from 'node:fs';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import type { Watch } from '../../../src/source/serve/folder-watches.ts';
import { type WatchedFolder, watchFolder } from '../../../src/source/serve/watch-folder.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';
import { TO_END } from '../../fixtures/time-limits.ts';

const opened: WatchedFolder[] = [];

afterEach(() => {
  for (const watched of opened.splice(0)) watched.close();
});

/**
 * Watches a folder and keeps all that is told: states, paths that changed (none for all), and shortages. One save may
 * be told of twice on a machine that has much else to do.
 */
async function follow(folder: string, watch: Watch = watchOfNode) {
  const told: string[] = [];
  const keep = (what: string) => {
    if (told.at(-1) !== what) told.push(what);
  };
  const watched = await watchFolder(folder, {
    onChange: (paths) => keep(paths.length === 0 ? 'all' : paths.toSorted().join(' ')),
    onState: keep,
    onShortage: (code) => told.push(code),
    watch,
  });
  opened.push(watched);
  return { told, watched };
}

/** Watches like the system, records which folders are watched, and refuses folders that are not `allowed`. */
function recordedWatch(root: string, allowed = (_path: string) => true) {
  const watching = new Set<string>();
  const watch: Watch = (path, options, listener) => {
    const at = relative(root, path);
    if (!allowed(at)) throw Object.assign(new Error('no watch left'), { code: 'ENOSPC', syscall: 'watch' });
    const watcher: FSWatcher = watchOfNode(path, options, listener);
    watching.add(at);
    watcher.on('close', () => watching.delete(at));
    return watcher;
  };
  return { watch, watched: () => [...watching].toSorted() };
}

test('a file that is saved, comes, moves or goes is told by its path; no other is', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1), 'part/002-x.md': patternText(2) });
  const { told } = await follow(folder);
  await writeFile(join(folder, 'notes.txt'), 'none of ours');
  await writeFile(join(folder, '001-x.md'), patternText(1, '', 'Saved.'));
  await expect.poll(() => told).toEqual(['001-x.md']);
  await writeFile(join(folder, 'part/003-x.md'), patternText(3));
  await expect.poll(() => told.slice(1)).toContain('part/003-x.md');
  await rename(join(folder, 'part/003-x.md'), join(folder, '003-x.md'));
  await expect.poll(() => told.at(-1)).toBe('003-x.md part/003-x.md');
  await rm(join(folder, '003-x.md'));
  await expect.poll(() => told.at(-1)).toBe('003-x.md');
});

test('a sub-folder that comes, with folders in it, is followed as well; and again under another name', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1) });
  const { told } = await follow(folder);
  await mkdir(join(folder, 'a/b/c'), { recursive: true });
  await expect.poll(() => told).toEqual(['all']);
  await writeFile(join(folder, 'a/b/c/002-x.md'), patternText(2));
  await expect.poll(() => told.at(-1)).toBe('a/b/c/002-x.md');
  await rename(join(folder, 'a'), join(folder, 'z'));
  await expect.poll(() => told.at(-1)).toBe('all');
  await writeFile(join(folder, 'z/b/c/002-x.md'), patternText(2, '', 'Saved.'));
  await expect.poll(() => told.at(-1)).toBe('z/b/c/002-x.md');
});

test('a folder that was renamed and got its name back is followed again', async () => {
  const folder = await makeFolder({ 'p/001-x.md': patternText(1), 'p/part/002-x.md': patternText(2) });
  const patterns = join(folder, 'p');
  const { told } = await follow(patterns);
  await rename(patterns, join(folder, 'away'));
  await expect.poll(() => told).toEqual(['gone']);
  await writeFile(join(folder, 'away/001-x.md'), patternText(1, '', 'Elsewhere.'));
  await rename(join(folder, 'away'), patterns);
  await expect.poll(() => told).toEqual(['gone', 'there', 'all']);
  await writeFile(join(patterns, 'part/002-x.md'), patternText(2, '', 'Saved.'));
  await expect.poll(() => told.slice(3)).toEqual(['part/002-x.md']);
});

test('a folder whose parent was moved is gone, though nothing tells of it, and back with it', async () => {
  const folder = await makeFolder({ 'project/p/001-x.md': patternText(1) });
  const { told } = await follow(join(folder, 'project/p'));
  await rename(join(folder, 'project'), join(folder, 'moved'));
  await expect.poll(() => told).toEqual(['gone']);
  await rename(join(folder, 'moved'), join(folder, 'project'));
  await expect.poll(() => told).toEqual(['gone', 'there', 'all']);
});

test('a folder that is deleted file by file is gone at once, not half empty before', async () => {
  const files = Array.from({ length: 300 }, (_, at) => [`p/${at + 100}-x.md`, patternText(at + 100)]);
  const folder = await makeFolder(Object.fromEntries(files));
  const { told } = await follow(join(folder, 'p'));
  await rm(join(folder, 'p'), { recursive: true });
  await expect.poll(() => told).toEqual(['gone']);
});

test('a folder that was deleted and made anew is back when it has patterns, and then followed', async () => {
  const folder = await makeFolder({ 'p/001-x.md': patternText(1) });
  const patterns = join(folder, 'p');
  const { told } = await follow(patterns);
  await rm(patterns, { recursive: true });
  await expect.poll(() => told).toEqual(['gone']);
  await mkdir(patterns);
  await expect.poll(() => told).toEqual(['gone', 'empty']);
  await writeFile(join(patterns, '001-x.md'), patternText(1));
  await expect.poll(() => told.slice(2)).toEqual(['there', 'all']);
  await writeFile(join(patterns, '001-x.md'), patternText(1, '', 'Saved.'));
  await expect.poll(() => told.slice(4)).toEqual(['001-x.md']);
});

test('a folder that another took the place of at once is followed, and never was gone', async () => {
  const folder = await makeFolder({ 'p/001-x.md': patternText(1), 'q/001-x.md': patternText(2) });
  const patterns = join(folder, 'p');
  const { told } = await follow(patterns);
  await rm(patterns, { recursive: true });
  await rename(join(folder, 'q'), patterns);
  await expect.poll(() => told).toEqual(['all']);
  await writeFile(join(patterns, '001-x.md'), patternText(1, '', 'Saved.'));
  await expect.poll(() => told.slice(1)).toEqual(['001-x.md']);
});

test('a folder given by a link is followed to where the link leads now', async () => {
  const folder = await makeFolder({ 'one/001-x.md': patternText(1), 'two/001-x.md': patternText(2) });
  await symlink('one', join(folder, 'p'));
  const { told } = await follow(join(folder, 'p'));
  await symlink('two', join(folder, 'next'));
  await rename(join(folder, 'next'), join(folder, 'p'));
  await expect.poll(() => told).toEqual(['all']);
  await writeFile(join(folder, 'two/001-x.md'), patternText(2, '', 'Saved.'));
  await expect.poll(() => told.slice(1)).toEqual(['001-x.md']);
});

test('a branch without the folder is checked out, then one with it', async () => {
  const folder = await makeFolder({ 'readme.txt': 'A repository.' });
  const run = promisify(execFile);
  const git = (...args: string[]) =>
    run('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      timeout: TO_END,
    });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '--message=without');
  await git('checkout', '--quiet', '-b', 'with');
  await mkdir(join(folder, 'p/part'), { recursive: true });
  for (let id = 1; id <= 40; id++) await writeFile(join(folder, `p/part/${id}-x.md`), patternText(id));
  await git('add', '.');
  await git('commit', '--quiet', '--message=with');
  const { told } = await follow(join(folder, 'p'));
  await git('checkout', '--quiet', 'main');
  await expect.poll(() => told).toEqual(['gone']);
  await git('checkout', '--quiet', 'with');
  await expect.poll(() => told).toEqual(['gone', 'there', 'all']);
  // What git does not know keeps the folder where it is.
  await writeFile(join(folder, 'p/notes.txt'), 'mine');
  await git('checkout', '--quiet', 'main');
  await expect.poll(() => told.slice(3)).toEqual(['empty']);
  await git('checkout', '--quiet', 'with');
  await expect.poll(() => told.slice(4)).toEqual(['there', 'all']);
});

test('a language whose last pattern is deleted is empty; one that never had any is not', async () => {
  const folder = await makeFolder({ 'LANGUAGE.md': '# Begun\n' });
  const { told } = await follow(folder);
  await writeFile(join(folder, 'SCALES.md'), '# Scales\n');
  await expect.poll(() => told).toEqual(['SCALES.md']);
  await writeFile(join(folder, '001-x.md'), patternText(1));
  await expect.poll(() => told.at(-1)).toBe('001-x.md');
  await rm(join(folder, '001-x.md'));
  await expect.poll(() => told.at(-1)).toBe('empty');
});

test('what is left out is not watched, nor is it once it is left out', async () => {
  const folder = await makeFolder({
    '001-x.md': patternText(1),
    'part/002-x.md': patternText(2),
    'part/_sketches/003-x.md': patternText(3),
    '_data/deep/table.csv': '1',
    '.git/HEAD': 'ref: refs/heads/main',
    'node_modules/thing/readme.md': 'Thing.',
    'dist/.semilattice-site': 'A site.',
    'dist/assets/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'docs/deep/page.md': 'Docs.',
    'talks/slides.md': 'Slides.',
    'semilattice.json': JSON.stringify({ ignore: ['docs/**', '**/drafts/**/*', 'talks/*.md'] }),
    'drafts/004-x.md': patternText(4),
  });
  const { watch, watched } = recordedWatch(folder);
  const { told } = await follow(folder, watch);
  expect(watched()).toEqual(['', 'part', 'talks']);
  await mkdir(join(folder, '_more'));
  await mkdir(join(folder, 'new'));
  await expect.poll(watched).toEqual(['', 'new', 'part', 'talks']);
  await writeFile(join(folder, 'semilattice.json'), JSON.stringify({ ignore: ['part/**'] }));
  await expect.poll(watched).toEqual(['', 'docs', 'docs/deep', 'drafts', 'new', 'talks']);
  await writeFile(join(folder, 'docs/.semilattice-site'), 'A site.');
  await expect.poll(watched).toEqual(['', 'drafts', 'new', 'talks']);
  expect(told).not.toContain('gone');
});

test('where watches run out, it is said once, patterns come first, and the rest is looked at', async () => {
  const folder = await makeFolder({
    'a-pictures/one.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'b-pictures/two.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'z-part/001-x.md': patternText(1),
  });
  let left = 2;
  const { watch, watched } = recordedWatch(folder, () => left-- > 0);
  const { told } = await follow(folder, watch);
  expect(watched()).toEqual(['', 'z-part']);
  expect(told).toEqual(['ENOSPC']);
  await writeFile(join(folder, 'b-pictures/two.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>');
  await expect.poll(() => told.slice(1)).toEqual(['b-pictures/two.svg']);
  await rm(join(folder, 'a-pictures/one.svg'));
  await expect.poll(() => told.slice(2)).toEqual(['a-pictures/one.svg']);
  await mkdir(join(folder, 'a-pictures/more'));
  await expect.poll(() => told.slice(3)).toEqual(['all']);
  await writeFile(join(folder, 'a-pictures/more/002-x.md'), patternText(2));
  await expect.poll(() => told.slice(4)).toEqual(['a-pictures/more/002-x.md']);
});

test('where there is no watch at all, saves, renames and the way back are seen all the same', async () => {
  const folder = await makeFolder({ 'p/001-x.md': patternText(1) });
  const patterns = join(folder, 'p');
  const { told } = await follow(patterns, recordedWatch(patterns, () => false).watch);
  await writeFile(join(patterns, '001-x.md'), patternText(1, '', 'Saved.'));
  await expect.poll(() => told).toEqual(['ENOSPC', '001-x.md']);
  await rename(patterns, join(folder, 'away'));
  await expect.poll(() => told.slice(2)).toEqual(['gone']);
  await rename(join(folder, 'away'), patterns);
  await expect.poll(() => told.slice(3)).toEqual(['there', 'all']);
});

test('what a link leads to is followed, though the folder that holds it is not', async () => {
  const folder = await makeFolder({ '_data/one.md': patternText(1), '002-x.md': patternText(2) });
  await symlink('_data/one.md', join(folder, '001-x.md'));
  const { told } = await follow(folder);
  await writeFile(join(folder, '_data/one.md'), patternText(1, '', 'Saved.'));
  await expect.poll(() => told).toEqual(['001-x.md']);
});

test('after it is closed nothing is watched and nothing told', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1), 'part/002-x.md': patternText(2) });
  const { watch, watched: open } = recordedWatch(folder);
  const { told, watched } = await follow(folder, watch);
  watched.close();
  await expect.poll(open).toEqual([]);
  await rm(folder, { recursive: true });
  expect(await watched.isThere()).toBe(false);
  expect(told).toEqual([]);
});
