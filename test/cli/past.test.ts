import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OptionValues } from '../../src/cli/options.ts';
import { pastOf } from '../../src/cli/past.ts';
import { NO_CACHE } from '../../src/source/cache/cache.ts';
import { GitFault } from '../../src/source/read/git.ts';
import { loadLanguage } from '../../src/source/read/load-language.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { commitOn, gitIn } from '../fixtures/git-history.ts';

async function repository(): Promise<string> {
  const root = await makeFolder();
  gitIn(root, ['init', '-q']);
  await commitOn(root, '2026-01-01', { 'p/001-x.md': patternText(1) });
  gitIn(root, ['tag', 'v1']);
  await commitOn(root, '2026-01-02', { 'p/002-x.md': patternText(2) });
  await commitOn(root, '2026-01-03', { 'p/003-x.md': patternText(3) });
  return root;
}

async function past(folder: string, values: OptionValues, cwd = folder) {
  return pastOf(await loadLanguage(folder), folder, values, cwd, NO_CACHE);
}
const added = (known: Awaited<ReturnType<typeof past>>) => known.news?.diff.added.map(({ id }) => id);

test('what is new is told since the last tag, or since the revision that is named', async () => {
  const folder = join(await repository(), 'p');
  const byTag = await past(folder, {});
  expect([byTag.news?.since, added(byTag)]).toEqual(['v1', [2, 3]]);
  const byRevision = await past(folder, { since: 'HEAD^' });
  // Who reads the site knows nothing of the repository.
  expect([byRevision.news?.since, added(byRevision)]).toEqual(['2026-01-02', [3]]);
  expect((await past(folder, { since: 'HEAD' })).news).toBeNull();
});

test('what is new can be told since another folder, without Git; its path is told to nobody', async () => {
  const root = await makeFolder({
    'states/first/001-x.md': patternText(1),
    'now/001-x.md': patternText(1),
    'now/002-x.md': patternText(2),
  });
  const known = await past(join(root, 'now'), { since: 'states/first', site: 'https://example.org' }, root);
  expect([known.news?.since, added(known), known.dates]).toEqual(['first', [2], null]);
});

test('a revision that is asked for and that nobody knows is a fault; without being asked, nothing is told', async () => {
  const alone = await makeFolder({ '001-x.md': patternText(1) });
  await expect(past(alone, { since: 'v1' })).rejects.toThrow(GitFault);
  expect(await past(alone, { site: 'https://example.org' })).toEqual({ news: null, dates: null });
});

test('the dates of files are looked up for a site whose address is known', async () => {
  const folder = join(await repository(), 'p');
  expect((await past(folder, {})).dates).toBeNull();
  expect((await past(folder, { site: 'https://example.org' })).dates?.size).toBe(3);
});
