import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NARROW, WIDE } from '../../../src/ui/styles/widths.ts';

const WIDTHS = 'src/ui/styles/widths.css';
const defined = new Map(
  [...(await readFile(WIDTHS, 'utf8')).matchAll(/^@custom-media (--\w+) (.+);$/gm)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]),
);
const sheets = await Promise.all(
  (await readdir('src', { recursive: true }))
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.css') && name !== WIDTHS)
    .map(async (name) => ({ name, text: await readFile(name, 'utf8') })),
);

test('scripts and style sheets agree when the window is narrow and when it is wide', () => {
  expect(NARROW).toBe(defined.get('--narrow'));
  expect(WIDE).toBe(defined.get('--wide'));
});

test('a size of the window at which the layout changes is written once', () => {
  const sizes = [...defined.values()].flatMap((query) => query.match(/\d[\d.]*em/g) ?? []);
  expect(new Set(sizes).size).toBeGreaterThan(4);
  const again = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(/^@(?:media|container) .*$/gm)].flatMap(([query]) =>
      sizes.some((size) => query.includes(` ${size}`)) ? [`${name}: ${query}`] : [],
    ),
  );
  expect(again).toEqual([]);
});

test('a style sheet imports the sizes that it asks for, and none asks for others', () => {
  const asking = sheets.filter(({ text }) => /^@media .*\(--/m.test(text));
  expect(asking.length).toBeGreaterThan(5);
  for (const { name, text } of asking) {
    expect([name, text.split('\n', 1)[0]]).toEqual([
      name,
      expect.stringMatching(/^@import ".*widths\.css";$/),
    ]);
    for (const [query] of text.matchAll(/^@media .*$/gm))
      for (const [, used = ''] of query.matchAll(/\((--\w+)\)/g))
        expect([name, used, defined.has(used)]).toEqual([name, used, true]);
  }
});
