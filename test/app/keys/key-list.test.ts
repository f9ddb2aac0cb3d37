import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEYS } from '../../../src/app/keys/key-list.ts';
import { actionOf } from '../../../src/app/keys/keys.ts';

const actionOn = (key: string) =>
  actionOf({ key, isModified: false, isShifted: false, isRepeated: false, where: 'map', singleKeys: true });

const listed = KEYS.flatMap(({ keys }) => keys.flatMap((entry) => entry.keys));
/** Every character that a keyboard types, but for the space. */
const characters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

test('the help lists every character that does something, and no other', () => {
  const acting = characters.filter((key) => actionOn(key) !== null);
  // The key of “+” types “=” without Shift. The sign for minus stands for the hyphen, and “/” belongs to the search box.
  const shown = listed
    .map((key) => key.replace('−', '-'))
    .filter((key) => characters.includes(key) && key !== '/');
  expect(acting.filter((key) => key !== '=').toSorted()).toEqual(shown.toSorted());
});

test('a control that names a character as its key has one that does something', async () => {
  const files = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.tsx'));
  const texts = await Promise.all(files.map((name) => readFile(join('src', name), 'utf8')));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/aria-keyshortcuts="([^"]+)"/g)].flatMap(([, keys = '']) => keys.split(' ')),
  );
  const single = named.filter((key) => key.length === 1 && key !== '/');
  expect(single.length).toBeGreaterThan(3);
  expect(single.filter((key) => actionOn(key) === null)).toEqual([]);
});
