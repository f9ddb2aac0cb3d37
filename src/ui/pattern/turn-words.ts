import type { Turning } from '../../language/reading-order.ts';

/**
 * What a turn says that it leads to: “Next smaller pattern of 28”.
 *
 * @param end The id of the pattern to which a way leads.
 */
export function turnWords(
  direction: 'previous' | 'next',
  { along, isFiltered, count }: Turning,
  end: number | null,
): string {
  const word = direction === 'next' ? 'Next' : 'Previous';
  if (along?.list === 'way') return `${word} on the way from ${along.of} to ${end}`;
  if (along) return `${word} ${along.list} pattern of ${along.of}`;
  return isFiltered ? `${word} of the ${count} that match` : word;
}
