import { type Pattern } from '../../language/pattern.ts';
import { nameInShort } from '../../language/pattern-titles.ts';
import type { Turning } from '../../language/reading-order.ts';

/**
 * What a turn says that it leads to: “Next smaller pattern of 28”.
 *
 * @param of The pattern whose list is read, or from which a way leads.
 * @param end The pattern to which a way leads.
 */
export function turnWords(
  direction: 'previous' | 'next',
  { along, isFiltered, count }: Turning,
  of: Pattern | null,
  end: Pattern | null,
): string {
  const word = direction === 'next' ? 'Next' : 'Previous';
  if (along?.list === 'way')
    return `${word} on the way from ${of ? nameInShort(of) : ''} to ${end ? nameInShort(end) : ''}`;
  if (along) return `${word} ${along.list} pattern of ${of ? nameInShort(of) : ''}`;
  return isFiltered ? `${word} of the ${count} that match` : word;
}
