import { patternLookup } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import { SITE_FILES, addressOfFile, patternFile, reasonsFile } from '../../language/site-address.ts';
import { wholeFiles } from '../../map/whole-text.ts';
import type { TextsChanged } from '../read/loaded-language.ts';

/** The addresses, within the site, of all that may be other when texts of some patterns are; their own come first. */
export function changedAddresses({ loaded: { language }, changed }: TextsChanged): readonly string[] {
  const patterns = patternLookup(language);
  const at = (id: number) => patterns.get(id) ?? [];
  const own = changed.flatMap(at);
  const linked = changed.flatMap((id) => linkedWith(language.links, id).flatMap(at));
  const files = new Set([
    ...own.map((pattern) => patternFile(pattern, 'body.json')),
    ...[...own, ...linked].map(reasonsFile),
    SITE_FILES.unwrittenReasons,
    ...wholeFiles(language).keys(),
    ...own.map((pattern) => patternFile(pattern, 'search.json')),
  ]);
  return [...files].map((file) => addressOfFile(file, ''));
}
