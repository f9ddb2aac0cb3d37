import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternForm } from '../../src/source/read/pattern-form.ts';
import { slugOf } from '../../src/language/pattern.ts';
import { readPatternFile } from '../../src/source/read/pattern-file.ts';
import { loadLanguage } from '../../src/source/read/load-language.ts';
import { textOf } from '../../src/source/render/text-of.ts';
import { makeFolder, patternText } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

test('the next file has every field and the whole form, and its path is printed', async () => {
  const cwd = await makeFolder({ 'patterns/001-x.md': patternText(1), 'patterns/005-x.md': patternText(5) });
  const made = await commandIn(cwd, ['new', 'Communities of  Practice', '--scale', '3']);
  expect(made).toEqual({ status: 0, out: join('patterns', '006-communities-of-practice.md'), err: '' });
  const text = await readFile(join(cwd, made.out), 'utf8');
  expect(text.slice(0, text.indexOf('_Begin'))).toBe(`---
id: 6
name: "Communities of Practice"
confidence: 0
scale: 3
context_patterns: []
completion_patterns: []
ai_dimension: false
tags: []
references: []
---

# Communities of Practice

`);
  const { language, diagnostics } = await loadLanguage(join(cwd, 'patterns'));
  // The review finds only missing links in the new file.
  expect(diagnostics.filter(({ file }) => file.startsWith('006')).map(({ rule }) => rule)).toEqual([
    'isolated',
  ]);
  expect(language.links).toEqual([]);
  expect(language.patterns.at(-1)).toMatchObject({
    id: 6,
    name: 'Communities of Practice',
    scale: 3,
    slug: '006-communities-of-practice',
  });
});

test('the first file of a language is number 1', async () => {
  const cwd = await makeFolder({ 'p/README.md': '' });
  expect((await commandIn(cwd, ['new', 'Élan', '--scale', '0', 'p'])).out).toBe(join('p', '001-elan.md'));
});

test('an id that others link to, or that a broken file has, is not the next free one', async () => {
  const cwd = await makeFolder({
    'p/001-x.md': patternText(1, 'completion_patterns: [2, 90]\n'),
    'p/003-broken.md': 'nothing',
    'p/2024-notes.md': 'nothing',
  });
  expect((await commandIn(cwd, ['new', 'A', '--scale', '1', 'p'])).out).toBe(join('p', '004-a.md'));
});

test('--id writes a pattern that others link to, with their links and their names', async () => {
  const cwd = await makeFolder({
    'p/001-x.md': patternText(1, 'completion_patterns: [7]\n'),
    'p/002-x.md': patternText(2, 'completion_patterns: [7]\n').replace('Pattern 2', '"A *B* _C_ [D]"'),
    'p/003-x.md': patternText(3, 'context_patterns: [7]\n'),
  });
  const { status, out } = await commandIn(cwd, ['new', 'Far Away', '--scale', '2', '--id', '7', 'p']);
  expect({ status, out }).toEqual({ status: 0, out: join('p', '007-far-away.md') });
  const path = '007-far-away.md';
  const file = readPatternFile({ path, text: await readFile(join(cwd, out), 'utf8') });
  if (Array.isArray(file)) throw new Error('The file is broken.');
  expect(file).toMatchObject({ declaration: { larger: [1, 2], smaller: [3] } });
  expect(file.names.map(({ reference }) => reference)).toEqual([
    { kind: 'numbered', name: 'Pattern 1', id: 1 },
    { kind: 'numbered', name: 'A *B* _C_ [D]', id: 2 },
    { kind: 'numbered', name: 'Pattern 3', id: 3 },
  ]);
  const { language } = await loadLanguage(join(cwd, 'p'));
  expect(language.links.map(({ declaredBy }) => declaredBy)).toEqual(['both', 'both', 'both']);
});

test('the name of another pattern is told, not refused', async () => {
  const cwd = await makeFolder({
    'p/001-x.md': patternText(1, 'completion_patterns: [7]\n', '\nSee **Far Away (7)**.\n'),
  });
  const unwritten = await commandIn(cwd, ['new', 'far away', '--scale', '2', 'p']);
  expect(unwritten.status).toBe(0);
  expect(unwritten.err).toContain('--id 7');
  const written = await commandIn(cwd, ['new', 'Pattern 1', '--scale', '2', 'p']);
  expect(written.err).toBe('Pattern 1 has the same name (001-x.md).');
});

test.each([
  [[], 'Which name?'],
  [[' '], 'Which name?'],
  [['A'], 'Which scale?'],
  [['A', '--scale', 'big'], '--scale wants a number from 0 to 9999, not "big".'],
  [['A', '--scale', '1.5'], '--scale wants'],
  [['A', '--scale', ''], '--scale wants'],
  [['A', '--scale=-1'], '--scale wants'],
  [['A', '--scale', '1', '--id', '0'], '--id wants'],
  [['A', '--scale', '1', '--id', '1'], 'The id 1 is taken by 001-x.md.'],
  [['A', '--scale', '1', '--id', '2'], 'The id 2 is taken by 002-broken.md.'],
  [['A **', '--scale', '1'], 'Asterisks'],
  [['!?', '--scale', '1'], 'a letter or a digit'],
  [['A\u0007', '--scale', '1'], 'control characters'],
  [['A'.repeat(201), '--scale', '1'], 'at most 200'],
  [['A', 'patterns', 'more', '--scale', '1'], 'one folder'],
  [['A', 'nowhere', '--scale', '1'], 'There is no folder "nowhere".'],
])('wrong usage: new %j', async (args, message) => {
  const cwd = await makeFolder({ 'patterns/001-x.md': patternText(1), 'patterns/002-broken.md': '' });
  const { status, out, err } = await commandIn(cwd, ['new', ...args]);
  expect(err).toContain(message);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(await readdir(join(cwd, 'patterns'))).toEqual(['001-x.md', '002-broken.md']);
});

test('a file of that name is never overwritten', async () => {
  const cwd = await makeFolder({ 'p/001-x.md': patternText(1) });
  // The prefix is not the id, so that the id 2 is free and its file is not.
  const text = patternText(9);
  await writeFile(join(cwd, 'p/002-a.md'), text);
  const { status, err } = await commandIn(cwd, ['new', 'A', '--scale', '1', '--id', '2', 'p']);
  expect(status).toBe(2);
  expect(err).toContain('nothing is overwritten');
  expect(await readFile(join(cwd, 'p/002-a.md'), 'utf8')).toBe(text);
});

test('whatever the names, the file is read back whole: every part, the heading, and who is named', () => {
  const name = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'aB1 *_`[]()<>&;#~\\!|^-="\'{}:'), maxLength: 20 }),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !text.endsWith('*') && !/[\p{Cc}\p{Cs}]/u.test(text));
  fc.assert(
    fc.property(name, fc.uniqueArray(name, { maxLength: 3 }), fc.nat({ max: 3 }), (own, others, split) => {
      const patterns = others.map((other, index) => ({
        status: 'unwritten' as const,
        id: index + 1,
        slug: '',
        name: other,
        scale: 1,
      }));
      const [larger, smaller] = [patterns.slice(0, split), patterns.slice(split)];
      const slug = slugOf(9, own);
      const file = readPatternFile({
        path: `${slug}.md`,
        text: patternForm({ id: 9, name: own, scale: 2, slug, larger, smaller }),
      });
      if (Array.isArray(file)) throw new Error(file[0]?.message);
      expect(file.declaration).toMatchObject({
        pattern: { id: 9, name: own, scale: 2 },
        larger: larger.map(({ id }) => id),
        smaller: smaller.map(({ id }) => id),
      });
      const heading = file.tree.children[file.form.heading];
      expect(heading && textOf(heading)).toBe(own);
      expect(Object.values(file.form)).not.toContain(-1);
      expect(file.names.map(({ reference }) => reference)).toEqual(
        patterns.map(({ id, name }) => ({ kind: 'numbered', name, id })),
      );
    }),
    // Dollars around something would be a formula.
    { numRuns: 300, examples: [['!', ['$%$', '%%x%%'], 0]] },
  );
});

test('twenty at once have twenty ids, and leave nothing else behind', async () => {
  const cwd = await makeFolder({ 'p/001-x.md': patternText(1) });
  const runs = await Promise.all(
    Array.from({ length: 20 }, (_, index) => commandIn(cwd, ['new', `Name ${index}`, '--scale', '1', 'p'])),
  );
  expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 0));
  const names = (await readdir(join(cwd, 'p'))).toSorted();
  expect(names.map((name) => name.slice(0, 3))).toEqual(
    Array.from({ length: 21 }, (_, index) => String(index + 1).padStart(3, '0')),
  );
});

test('a lock that a dead process left does not stop it', async () => {
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'exit');
  const cwd = await makeFolder({
    'p/001-x.md': patternText(1),
    'p/.semilattice-lock/owner': String(ended.pid),
  });
  expect(await commandIn(cwd, ['new', 'Name', '--scale', '1', 'p'])).toMatchObject({ status: 0 });
  expect((await readdir(join(cwd, 'p'))).toSorted()).toEqual(['001-x.md', '002-name.md']);
});
