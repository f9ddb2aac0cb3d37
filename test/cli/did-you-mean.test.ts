import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meantWord } from '../../src/cli/did-you-mean.ts';

const WORDS = ['explore', 'build', 'check', 'new', 'export'] as const;

test.each([
  ['expore', 'explore'],
  ['biuld', 'build'],
  ['BUILD', 'build'],
  ['chekc', 'check'],
  ['nwe', 'new'],
  ['exports', 'export'],
  ['xxx', null],
  ['', null],
])('"%s" is %s', (typed, word) => {
  expect(meantWord(typed, WORDS)).toBe(word);
});

test('any single slip in a word of five letters or more is seen through', () => {
  const slip = fc.tuple(
    fc.constantFrom('explore', 'build', 'check'),
    fc.constantFrom('add', 'leave out', 'change', 'swap'),
    fc.nat(),
    fc.constantFrom(...'qzjw'),
  );
  fc.assert(
    fc.property(slip, ([word, kind, place, letter]) => {
      const at = place % (word.length - 1);
      const [before, after] = [word.slice(0, at), word.slice(at + 1)];
      const slipped = {
        add: before + letter + word.slice(at),
        'leave out': before + after,
        change: before + letter + after,
        swap: before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
      }[kind];
      expect(meantWord(slipped ?? '', WORDS)).toBe(word);
    }),
  );
});
