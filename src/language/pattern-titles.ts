import { type Named, type Pattern, numberOf } from './pattern.ts';

/** Returns a pattern's number or, without one, its name. */
export function nameInShort(pattern: Pattern): string {
  return String(numberOf(pattern) ?? pattern.name);
}

/** Returns a pattern's number and name, as `13 Communities of Practice`; the name alone if it has no number. */
export function titleOf(pattern: Named): string {
  const number = numberOf(pattern);
  return number === null ? pattern.name : `${number} ${pattern.name}`;
}

/** Returns a pattern's name and number, as `Communities of Practice (13)`; the name alone if it has no number. */
export function numberedName(pattern: Named): string {
  const number = numberOf(pattern);
  return number === null ? pattern.name : `${pattern.name} (${number})`;
}

/** Returns the accessible name of what shows a pattern: `Pattern 13: Communities of Practice`. */
export function labelOf(pattern: Pattern): string {
  const number = numberOf(pattern);
  return number === null ? `Pattern: ${pattern.name}` : `Pattern ${number}: ${pattern.name}`;
}
