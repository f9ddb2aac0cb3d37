import { join } from 'node:path';
import { expect, test } from 'vitest';
import { earlierRevision, fileDates } from '../../../src/source/read/history.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';
import { commitOn, gitIn } from '../../fixtures/git-history.ts';

async function repository(): Promise<string> {
  const root = await makeFolder();
  gitIn(root, ['init', '-q']);
  return root;
}

test('each file has the days of its first and last commits, in UTC, by its path in the folder', async () => {
  const root = await repository();
  await commitOn(root, '2026-01-01', { 'p/001-x.md': patternText(1), 'other.md': 'x' });
  await commitOn(root, '2026-02-01', { 'p/sub/002-ü.md': patternText(2) });
  await commitOn(root, '2026-03-01', { 'p/001-x.md': patternText(1, 'confidence: 2\n') });
  const dates = await fileDates(join(root, 'p'));
  expect([...(dates ?? [])].toSorted()).toEqual([
    ['001-x.md', { added: '2026-01-01T10:00:00.000Z', changed: '2026-03-01T10:00:00.000Z' }],
    ['sub/002-ü.md', { added: '2026-02-01T10:00:00.000Z', changed: '2026-02-01T10:00:00.000Z' }],
  ]);
});

test('without tags, the earlier revision is the last one thirty days before the last commit', async () => {
  const root = await repository();
  await commitOn(root, '2026-01-01', { 'p/001-x.md': patternText(1) });
  expect(await earlierRevision(join(root, 'p'))).toBeNull();
  await commitOn(root, '2026-01-20', { 'p/002-x.md': patternText(2) });
  expect(await earlierRevision(join(root, 'p'))).toBeNull();
  await commitOn(root, '2026-02-25', { 'p/003-x.md': patternText(3) });
  expect(await earlierRevision(join(root, 'p'))).toEqual({
    name: '2026-01-26',
    commit: gitIn(root, ['rev-parse', 'HEAD^']).trim(),
  });
});

test('the earlier revision is the last tag before the present one; where nothing changed since, there is none', async () => {
  const root = await repository();
  await commitOn(root, '2026-01-01', { 'p/001-x.md': patternText(1) });
  gitIn(root, ['tag', 'v1']);
  await commitOn(root, '2026-01-02', { 'elsewhere.md': 'x' });
  expect(await earlierRevision(join(root, 'p'))).toBeNull();
  await commitOn(root, '2026-01-03', { 'p/002-x.md': patternText(2) });
  gitIn(root, ['tag', 'v2']);
  expect(await earlierRevision(join(root, 'p'))).toMatchObject({ name: 'v1' });
});

test('a folder outside of Git has no past, and neither has one that Git was never told of', async () => {
  const alone = await makeFolder({ '001-x.md': patternText(1) });
  expect(await earlierRevision(alone)).toBeNull();
  expect(await fileDates(alone)).toBeNull();
  const root = await repository();
  expect(await earlierRevision(root)).toBeNull();
  expect(await fileDates(root)).toBeNull();
});
