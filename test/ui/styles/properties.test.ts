import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookProperties } from '../../../src/map/drawing/look-properties.ts';

/** A custom property where it is given a value: in styles, as a key of inline styles, or by `setProperty`. */
const GIVEN = /(--[a-z][\w-]*)['"`\]]*\s*:|setProperty\(\s*'(--[\w-]+)'|(--y)\$\{/g;
/** A custom property where it is used. A part that is worked out stands as `${…}`, for which a hue is put in. */
const USED = /var\((--[a-z](?:[\w-]|\$\{[^}]+\})*)/g;

test('every custom property that a style uses has a value somewhere', async () => {
  const names = (await readdir('src', { recursive: true })).filter((name) => /\.(?:css|tsx?)$/.test(name));
  const sources = await Promise.all(names.map((name) => readFile(join('src', name), 'utf8')));
  const all = [...sources, lookProperties()];
  const given = new Set(
    all.flatMap((source) => [...source.matchAll(GIVEN)].flatMap(([, a, b, c]) => a ?? b ?? c ?? [])),
  );
  const used = names.flatMap((name, index) =>
    [...(sources[index] ?? '').matchAll(USED)].map(([, property = '']) => ({ name, property })),
  );
  expect(used.length).toBeGreaterThan(500);
  const value = (property: string) => property.replace('--y${key}', '--y').replace(/\$\{[^}]+\}/, '0');
  expect(used.filter(({ property }) => !given.has(value(property)))).toEqual([]);
});
