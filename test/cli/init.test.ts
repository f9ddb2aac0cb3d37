import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { commandIn } from './command.ts';

async function copyOf(form: string): Promise<string> {
  const folder = await makeFolder({});
  await cp(join('test/fixtures/forms', form), folder, { recursive: true });
  return folder;
}

test('init writes how a folder is read, and keeps what its settings say', async () => {
  const folder = await copyOf('f-typed-relations');
  const path = join(folder, 'semilattice.json');
  await writeFile(
    path,
    JSON.stringify({ rules: { isolated: 'off' }, read: { scales: ['people', 'ground'] } }),
  );
  const { status, out } = await commandIn('/', ['init', folder]);
  expect(status).toBe(0);
  expect(out).toMatch(/^Read 14 patterns from "catalog\/\*\*\/\*\.md"; names from the key title/);
  const { rules, read } = JSON.parse(await readFile(path, 'utf8')) as {
    rules: unknown;
    read: Record<string, unknown>;
  };
  expect(rules).toEqual({ isolated: 'off' });
  expect(read).toMatchObject({
    name: ['key:title', 'heading', 'file'],
    scale: 'key:layer',
    scales: ['people', 'ground'],
    smaller: ['key:related_patterns.requires'],
    related: ['key:related_patterns.*'],
  });
});

test('a folder in the form that needs no settings gets none', async () => {
  const folder = await copyOf('a-our-own');
  const { status, out } = await commandIn('/', ['init', folder]);
  expect([status, out]).toEqual([0, 'The folder is in the form that needs no settings; nothing is written.']);
  await expect(readFile(join(folder, 'semilattice.json'))).rejects.toThrow('ENOENT');
});

test('settings with a fault are mended first', async () => {
  const folder = await copyOf('o-no-links');
  await writeFile(join(folder, 'semilattice.json'), '{ "read": { "nam": "heading" } }');
  const { status, err } = await commandIn('/', ['init', folder]);
  expect(status).toBe(2);
  expect(err).toContain('The key "nam" means nothing in "read".');
});
