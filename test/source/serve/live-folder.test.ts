import { writeFileSync } from 'node:fs';
import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type LiveFolder, followFolder } from '../../../src/source/serve/live-folder.ts';
import { loadLanguage } from '../../../src/source/read/load-language.ts';
import type { KnownFiles } from '../../../src/source/read/read-file.ts';
import { readFolder } from '../../../src/source/read/read-folder.ts';
import { generateLanguage } from '../../bench/generate.ts';
import { makeFolder, patternText } from '../../fixtures/folder.ts';
import { writeLanguage } from '../../fixtures/write-language.ts';

const opened: LiveFolder[] = [];

afterEach(() => {
  for (const live of opened.splice(0)) live.close();
});

/** Follows a folder and records each update. */
function follow(folder: string, atUpdate = () => {}) {
  const states: {
    isReviewed: boolean;
    findings: number;
    names: string[];
    changed: readonly string[] | null;
  }[] = [];
  const errors: unknown[] = [];
  const live = followFolder(folder, {
    onUpdate: (changed) => {
      atUpdate();
      void live.current().then(({ isReviewed, diagnostics, language }) =>
        states.push({
          isReviewed,
          findings: diagnostics.length,
          names: language.patterns.map(({ name }) => name),
          changed,
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

test('a followed folder becomes what loading it anew would give', async () => {
  const folder = await writeLanguage(await makeFolder(), generateLanguage(24, 3));
  const { live, states } = follow(folder);
  const expectSame = async () => {
    const anew = await loadLanguage(folder);
    // What is told may be of the change before; and the review follows.
    await expect.poll(async () => (await live.current()).language).toEqual(anew.language);
    await expect.poll(async () => (await live.current()).diagnostics).toEqual(anew.diagnostics);
    const now = await live.current();
    expect(now.searchDocuments()).toEqual(anew.searchDocuments());
    expect(now.unwrittenReasons()).toEqual(anew.unwrittenReasons());
    for (const { id } of anew.language.patterns) {
      expect(now.body(id, '/')).toEqual(anew.body(id, '/'));
      expect(now.reasons(id)).toEqual(anew.reasons(id));
    }
  };
  await live.current();
  await expect.poll(() => states.at(-1)?.isReviewed).toBe(true);
  await expectSame();
  const file = join(folder, '061-late.md');
  for (const change of [
    () => writeFile(file, patternText(61, 'context_patterns: [1, 99]\n', '**Elsewhere (99)**')),
    () =>
      writeFile(
        file,
        patternText(61, 'context_patterns: [1, 99]\n', 'To **Elsewhere (99)**, with [[Nobody]].'),
      ),
    () =>
      writeFile(file, patternText(61, 'context_patterns: [1, 99]\n', '**Nowhere (99)** and **Pattern (1)**')),
    () => writeFile(file, patternText(61, 'context_patterns: [1, 99]\n', '## A Section\n\n**Nowhere (99)**')),
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

test('of many files the map comes first, the review after it; a change comes at once', async () => {
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
  await expect.poll(() => states.at(-1)?.names.includes('Elsewhere')).toBe(false);
  expect(states.slice(2).every(({ isReviewed }) => isReviewed)).toBe(true);
});

test('of a save that changes a text alone, the text is told first and by itself, then the review', async () => {
  const folder = await makeFolder({
    '001-x.md': patternText(1, 'completion_patterns: [2]\n'),
    '002-x.md': patternText(2, '', 'First.'),
    '003-x.md': patternText(3),
  });
  const { live, states } = follow(folder);
  const before = await live.current();
  await expect.poll(() => states.length).toBe(1);
  await writeFile(join(folder, '002-x.md'), patternText(2, '', 'Second, of [[Nobody]].'));
  live.changed(['002-x.md']);
  await expect.poll(() => states.length).toBe(3);
  const [, text, review] = states;
  expect(text?.changed?.[0]).toBe('patterns/002-x/body.json');
  expect(text?.changed).toContain('patterns/001-x/pattern.json');
  expect(text?.changed).toContain('patterns/002-x/search.json');
  for (const alike of [
    'search.json',
    'sentences.json',
    'patterns/003-x/pattern.json',
    'bundle.json',
    'arrangements.json',
  ])
    expect(text?.changed).not.toContain(alike);
  expect(review?.changed).toEqual(['bundle.json']);
  const after = await live.current();
  expect(after.language).toBe(before.language);
  expect(after.body(2, '/')?.html).toContain('Second');
  expect(after.findings.map(({ rule }) => rule)).toContain('broken-link');
});

test('a save that the review has nothing to say of is told once', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1, '', 'First.') });
  const { live, states } = follow(folder);
  await live.current();
  for (const text of ['Second.', 'Third.']) {
    await writeFile(join(folder, '001-x.md'), patternText(1, '', text));
    live.changed(['001-x.md']);
    await expect.poll(async () => (await live.current()).body(1, '/')?.html).toContain(text);
  }
  await expect
    .poll(() => states.map(({ changed }) => changed?.[0] ?? null))
    .toEqual([null, 'patterns/001-x/body.json', 'patterns/001-x/body.json']);
});

test('what changed beside the file that was told of is found, too', async () => {
  const folder = await makeFolder({ '001-x.md': patternText(1, '', 'First.'), '002-x.md': patternText(2) });
  const { live, states } = follow(folder);
  await live.current();
  await writeFile(join(folder, '002-x.md'), patternText(2, '', 'Untold.'));
  await writeFile(join(folder, '001-x.md'), patternText(1, '', 'Told.'));
  live.changed(['001-x.md']);
  await expect.poll(async () => (await live.current()).body(2, '/')?.html).toContain('Untold.');
  expect(states.some(({ changed }) => changed?.[0] === 'patterns/002-x/body.json')).toBe(true);
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
    // The end of a save that emptied the file first. The system does not report it.
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
