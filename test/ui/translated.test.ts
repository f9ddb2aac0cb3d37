import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { looseTexts, nodePropsOf } from './loose-texts.ts';

test('no text that React moves or removes stands beside others', async () => {
  const names = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.tsx'));
  const modules = await Promise.all(
    names.map(async (name) => ({
      file: join('src', name),
      source: await readFile(join('src', name), 'utf8'),
    })),
  );
  expect(modules.length).toBeGreaterThan(50);
  const nodeProps = new Set(modules.flatMap(({ source }) => nodePropsOf(source)));
  const loose = modules.flatMap(({ file, source }) =>
    looseTexts(file, source, nodeProps).map((line) => `${file}:${line}`),
  );
  expect(loose).toEqual([]);
});

test.each([
  ['a text beside what comes and goes', '<p>text {is && <b />}</p>', 1],
  ['a changing text beside an element', '<p><b /> {name}</p>', 1],
  ['a text of pieces', '<p>{count} of {all}</p>', 3],
  ['a text in a fragment', '<>{name}</>', 1],
  ['a choice of text and element beside another', '<p>{is ? <b /> : name}<i /></p>', 1],
  ['a text beside a component that may be nothing', '<p>text <Edit /></p>', 1],
  ['the one text of an element', '<p>{name}</p>', 0],
  ['a text that stays, beside elements that stay', '<p><Icon /> text</p>', 0],
  ['elements', '<p>{is && <b />} {list.map((one) => <i key={one}>{one}</i>)}</p>', 0],
])('%s', (_, jsx, count) => {
  expect(looseTexts('example.tsx', `const example = ${jsx};`, new Set())).toHaveLength(count);
});
