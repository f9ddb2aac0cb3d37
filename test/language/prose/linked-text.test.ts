import { expect, test } from 'vitest';
import { linkAddresses } from '../../../src/language/prose/linked-text.ts';

test.each([
  ['A book.', ['A book.']],
  ['See https://example.org/a, p. 3.', ['See ', '<https://example.org/a>', ', p. 3.']],
  ['(https://example.org/a)', ['(', '<https://example.org/a>', ')']],
  ['https://example.org/a_(b).', ['<https://example.org/a_(b)>', '.']],
  ['doi:10.1000/182.', ['<https://doi.org/10.1000/182>', '.']],
  ['mark:nothing', ['mark:nothing']],
])('%s', (text, pieces) => {
  const found = linkAddresses(text);
  expect(found.map(({ text: shown, href }) => (href === null ? shown : `<${href}>`))).toEqual(pieces);
  expect(found.map(({ text: shown }) => shown).join('')).toBe(text);
});
