import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fillerText } from './filler.ts';

test('a made-up text has the words that were asked for, and is the same for the same seed', () => {
  const text = fillerText(7, 650);
  expect(text.join(' ').split(' ')).toHaveLength(650);
  expect(fillerText(7, 650)).toEqual(text);
  expect(fillerText(8, 650)).not.toEqual(text);
});

test('a made-up text packs about as well as a shipped one, so that bytes measured with it are honest', async () => {
  const shipped = await readFile('patterns/013-communities-of-practice.md', 'utf8');
  const madeUp = fillerText(7, 650).join('\n\n');
  const packed = (text: string) => gzipSync(text).length / text.split(/\s+/).length;
  expect(packed(madeUp) / packed(shipped)).toBeGreaterThan(0.85);
  expect(packed(madeUp) / packed(shipped)).toBeLessThan(1.15);
});
