import { titleOf } from '../../language/pattern-titles.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { neighbourLookup } from '../../language/link.ts';
import { scaleTitle } from '../../language/scale.ts';
import type { MyLanguage } from '../../store/my-language.ts';
import type { Direction } from '../../map/moves.ts';

/**
 * Describes a pattern on the map for a screen reader: its number and name, its scale, how many links it has on each side,
 * and where it stands in the reader's own language.
 */
export function describeCard(language: Language, id: number, mine: MyLanguage | null = null): string {
  const pattern = patternLookup(language).get(id);
  if (!pattern) return '';
  const scale = language.scales.find(({ number }) => number === pattern.scale);
  const title = scale ? scaleTitle(scale) : String(pattern.scale);
  const { larger, smaller, related } = neighbourLookup(language.links)(id);
  return [
    titleOf(pattern),
    ...(pattern.status === 'unwritten' ? ['unwritten'] : []),
    /^(?:No s|S)cale/.test(title) ? title : `scale ${title}`,
    `${larger.length} larger`,
    `${smaller.length} smaller`,
    ...(related.length > 0 ? [`${related.length} related`] : []),
    ...(mine?.chosen.has(id) ? ['in my language'] : []),
    ...(mine?.next === id ? ['next in the guide'] : []),
    ...(mine?.aside.has(id) ? ['set aside'] : []),
  ].join(', ');
}

/** Says that a move leads nowhere. */
export function describeEnd(direction: Direction): string {
  switch (direction) {
    case 'larger':
      return 'No larger pattern is linked.';
    case 'smaller':
      return 'No smaller pattern is linked.';
    case 'left':
      return 'The band begins here.';
    case 'right':
      return 'The band ends here.';
    case 'above':
      return 'This is the first band.';
    case 'below':
      return 'This is the last band.';
    case 'first':
    case 'last':
      return 'No pattern of this band passes the filters.';
  }
}
