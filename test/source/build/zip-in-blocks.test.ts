import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ZippedPart, zipInBlocks } from '../../../src/source/build/zip-in-blocks.ts';

const NOTHING: ReadonlyMap<string, Buffer> = new Map();

const joined = (parts: readonly ZippedPart[]) => Buffer.concat(parts.map(({ bytes }) => bytes));

const byKey = (parts: readonly ZippedPart[]) => new Map(parts.map(({ key, bytes }) => [key, bytes]));

/** Lines of words, of which no two are alike. */
const LINES = Array.from(
  { length: 6000 },
  (_, at) => `${at} ${Math.sin(at)} reeds and rushes ${Math.cos(at)}`,
);

const textOf = (lines: readonly string[]) => Buffer.from(lines.join('\n'));

test('what was zipped is what is opened', async () => {
  const contents = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      expect(gunzipSync(joined(await zipInBlocks(content, NOTHING)))).toEqual(content);
    }),
  );
  const parts = await zipInBlocks(textOf(LINES), NOTHING);
  expect(parts.length).toBeGreaterThan(4);
  expect(gunzipSync(joined(parts))).toEqual(textOf(LINES));
});

test.each<[string, string[]]>([
  ['one changed', LINES.with(3000, 'another line')],
  ['some were added', LINES.toSpliced(100, 0, 'one line', 'a second line', 'a third line')],
  ['some are gone', LINES.toSpliced(5000, 3)],
])(
  'of lines of which %s, nearly all blocks are those before, and the bytes are as from nothing',
  async (_, lines) => {
    const before = byKey(await zipInBlocks(textOf(LINES), NOTHING));
    const parts = await zipInBlocks(textOf(lines), before);
    expect(parts.filter(({ key }) => !before.has(key)).length).toBeLessThan(3);
    // What is kept is not zipped again. The head and the end have no key.
    const kept = parts.filter(({ key }) => key !== '' && before.has(key));
    expect(kept.length).toBeGreaterThan(1);
    for (const { key, bytes } of kept) expect(bytes).toBe(before.get(key));
    expect(joined(parts)).toEqual(joined(await zipInBlocks(textOf(lines), NOTHING)));
  },
);
