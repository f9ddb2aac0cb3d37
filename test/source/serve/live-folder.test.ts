import { writeFileSync } from 'node:fs';
import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type LiveFolder, followFolder } from '../../../src/source/serve/live-folder.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import { type KnownFiles, readFolder } from '../../../src/source/read/read-folder.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';
import { writeLanguage } from '../../fixtures/write-language.ts';

const opened: LiveFolder[] = [];

afterEach(() => {
  for (const live of opened.splice(0)) live.close();
});

/** Follows a folder, and keeps what it was told after each update. */
function follow(folder: string, atUpdate = () => {}) {
  const states: { isReviewed: boolean; findings: number; names: string[] }[] = [];
  const errors: unknown[] = [];
  const live = followFolder(folder, {
    onUpdate: () => {
      atUpdate();
      void live.current().then(({ isReviewed, diagnostics, language }) =>
        states.push({
          isReviewed,
          findings: diagnostics.length,
          names: language.patterns.map(({ name }) => name),
        }),
      );
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onError: (error) => errors.push(error),
  });
  opened.push(live);
  return { live, states, errors };
}

test('a file that did not change is the same object, and one that did is read again', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1), '002-x.md': patternText(2) });
  const known: KnownFiles = new Map();
  const [first, second] = (await readFolder(folder, known)).patterns;
  // Of the same size, so that only its times tell.
  await writeFile(join(folder, '001-x.md'), patternText(1).replace('Pattern', 'Gattern'));
  const [changed, same] = (await readFolder(folder, known)).patterns;
  expect(same).toBe(second);
  expect(changed).not.toBe(first);
  expect(changed?.text).toContain('Gattern');
});

test('a followed folder is at any time what loading it anew would give', async () => {
  const folder = await writeLanguage(await makeFolder(), generateLanguage(24, 3));
  const { live, states } = follow(folder);
  const expectSame = async () => {
    const [now, anew] = [await live.current(), await loadLanguage(folder)];
    expect(now.language).toEqual(anew.language);
    expect(now.diagnostics).toEqual(anew.diagnostics);
  };
  await live.current();
  await expect.poll(() => states.at(-1)?.isReviewed).toBe(true);
  await expectSame();
  const file = join(folder, '061-late.md');
  for (const change of [
    () => writeFile(file, patternText(61, 'context_patterns: [1, 99]\n', '**Elsewhere (99)**')),
    () => writeFile(file, patternText(61, 'scale: tall\n')),
    () => rm(file),
  ]) {
    const before = states.length;
    await change();
    live.changed(['061-late.md']);
    await expect.poll(() => states.length).toBeGreaterThan(before);
    await expectSame();
  }
});

test('of many files the map comes first, the review after it; one change is taken up in one step', async () => {
  const folder = await writeLanguage(await makeFolder(), generateLanguage(24, 3));
  await writeFile(
    join(folder, '061-late.md'),
    patternText(61, 'context_patterns: [99]\n', 'As **Elsewhere (99)** says.'),
  );
  const { live, states } = follow(folder);
  await live.current();
  await expect.poll(() => states.map(({ isReviewed }) => isReviewed)).toEqual([false, true]);
  expect(states[0]?.names).toEqual(states[1]?.names);
  expect(states[0]?.names).toContain('Elsewhere');
  await writeFile(join(folder, '061-late.md'), patternText(61));
  live.changed(['061-late.md']);
  await expect.poll(() => states.slice(2).map(({ isReviewed }) => isReviewed)).toEqual([true]);
});

test('a text is there before all texts are read', async () => {
  const folder = await writeLanguage(await makeFolder(), generateLanguage(24, 3));
  const { live } = follow(folder);
  const early = await live.current();
  expect(early.isReviewed).toBe(false);
  expect(early.body(24, '/')).toEqual((await loadLanguage(folder)).body(24, '/'));
});

test('changes that come together are taken up together', async () => {
  const folder = await writeLanguage(await makeFolder(), generateLanguage(15, 3));
  const { live, states } = follow(folder);
  await live.current();
  for (let id = 100; id < 140; id++) {
    await writeFile(join(folder, `${id}-new.md`), patternText(id));
    live.changed([`${id}-new.md`]);
  }
  await expect.poll(() => states.at(-1)?.names.length).toBe(55);
  expect(states.length).toBeLessThan(25);
});

test('a file that is told of while it is still being written is read again once it is whole', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1) });
  const file = join(folder, '001-x.md');
  let updates = 0;
  const { live, states } = follow(folder, () => {
    // The heel of a save that emptied the file first; nobody tells of it.
    if (++updates === 2) writeFileSync(file, patternText(2));
  });
  await live.current();
  await writeFile(file, '');
  live.changed(['001-x.md']);
  await expect.poll(() => states.at(-1)?.names).toEqual(['Pattern 2']);
});

test('a folder that is gone for a moment leaves what was shown, and says so', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1) });
  const { live, errors } = follow(folder);
  const before = await live.current();
  await rm(folder, { recursive: true });
  live.changed(['001-x.md']);
  await expect.poll(() => errors.length).toBe(1);
  expect(await live.current()).toBe(before);
});

test('a file that was only touched keeps what is known of it', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1) });
  const known: KnownFiles = new Map();
  const [first] = (await readFolder(folder, known)).patterns;
  await utimes(join(folder, '001-x.md'), new Date(), new Date(1));
  expect((await readFolder(folder, known)).patterns[0]).toBe(first);
});
