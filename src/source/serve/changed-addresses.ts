import { patternLookup } from '../../language/language.ts';
import { neighbourLookup } from '../../language/link.ts';
import { UNWRITTEN_REASONS, patternAddress, reasonsPath } from '../../language/pattern-address.ts';
import { wholeFiles } from '../../map/whole-text.ts';
import type { TextsChanged } from '../read/load-language.ts';

/** The addresses, within the site, of all that may be other when texts of some patterns are; their own come first. */
export function changedAddresses({ loaded: { language }, changed }: TextsChanged): readonly string[] {
  const patterns = patternLookup(language);
  const neighbours = neighbourLookup(language.links);
  const at = (id: number) => patterns.get(id) ?? [];
  const own = changed.flatMap(at);
  const linked = changed.flatMap((id) => {
    const { larger, smaller } = neighbours(id);
    return [...larger, ...smaller].flatMap(at);
  });
  return [
    ...new Set([
      ...own.map((pattern) => `${patternAddress(pattern)}body.json`),
      ...[...own, ...linked].map(reasonsPath),
      UNWRITTEN_REASONS,
      ...wholeFiles(language).keys(),
      'search.json',
      'sentences.json',
    ]),
  ];
}
