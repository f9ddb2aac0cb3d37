import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachWord, packWords } from '../../src/language/packed-words.ts';

test('words are read again as they were packed', () => {
  const words = fc.dictionary(fc.stringMatching(/^[^\s*]+$/), fc.integer({ min: 1, max: 999 }));
  fc.assert(
    fc.property(words, (counts) => {
      const read: [string, number][] = [];
      eachWord(packWords(Object.entries(counts)), (word, count) => read.push([word, count]));
      expect(read).toEqual(Object.entries(counts));
    }),
  );
});
