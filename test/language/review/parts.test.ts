import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, PARTS, findParts, outOfOrder } from '../../../src/language/review/parts.ts';

const KINDS: Readonly<Record<string, Block['kind']>> = {
  i: 'italic',
  b: 'bold',
  t: 'therefore',
  T: 'therefore-bold',
  r: 'references',
  p: 'text',
  f: 'figure',
};

/** `'ibptbirp'` is a whole pattern. */
function blocks(letters: string): Block[] {
  return Array.from(letters, (letter, index) => ({
    kind: KINDS[letter] ?? 'text',
    line: index + 1,
    column: 1,
  }));
}

function review(letters: string) {
  const parts = findParts(blocks(letters));
  return { missing: PARTS.filter((part) => !parts.has(part)), misplaced: outOfOrder(parts) };
}

test.each([
  ['ibptbirp', [], []],
  ['ibpppfptbbfirp', [], []],
  ['ifbptbirp', [], []],
  ['ibpipptbirp', [], []],
  ['iibptbiirp', [], []],
  ['ibpTirp', [], []],
  ['ibptbirpi', [], []],
  ['', [...PARTS], []],
  ['p', ['opening', 'problem', 'therefore', 'solution', 'closing', 'references'], []],
  ['ibpbirp', ['therefore'], []],
  ['ibpirp', ['therefore', 'solution'], []],
  ['ipbirp', ['problem', 'therefore'], []],
  ['bpbirp', ['opening', 'therefore'], []],
  ['ibpbtirp', [], ['therefore']],
  ['ibtbpirp', [], ['discussion']],
  ['ibptbrpi', [], ['closing']],
  ['iptbbirp', ['problem'], []],
  ['bptbiirp', ['opening'], []],
])('%s', (letters, missing, misplaced) => {
  expect(review(letters)).toEqual({ missing, misplaced });
});

test('a part that is taken out is the one that is missing', () => {
  const whole: readonly [string, string][] = [
    ['opening', 'i'],
    ['problem', 'b'],
    ['discussion', 'p'],
    ['therefore', 't'],
    ['solution', 'b'],
    ['closing', 'i'],
    ['references', 'r'],
  ];
  for (const [gone] of whole) {
    const rest = whole.filter(([part]) => part !== gone).map(([, letter]) => letter);
    expect(review(rest.join(''))).toEqual({ missing: [gone], misplaced: [] });
  }
});

test('whatever the blocks, every part is in one place, missing or out of order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ibtTrpf'), maxLength: 12 }), (letters) => {
      const parts = findParts(blocks(letters));
      for (const index of parts.values()) expect(blocks(letters)[index]).toBeDefined();
      const inOrder = [...parts].filter(([part]) => !outOfOrder(parts).includes(part));
      expect(inOrder.map(([, index]) => index)).toEqual(
        inOrder.map(([, index]) => index).toSorted((a, b) => a - b),
      );
    }),
  );
});
