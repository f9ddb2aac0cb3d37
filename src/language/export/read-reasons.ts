import type { Reason } from '../body.ts';
import type { Language } from '../language.ts';
import { linkedWith } from '../link.ts';
import type { Pattern } from '../pattern.ts';
import { exportKeys } from './export-keys.ts';

type Key = number | string;

/** What `toPatternJson` writes, as far as it says why links are there. */
export interface ExplainedLinks {
  readonly links: readonly {
    readonly larger: Key;
    readonly smaller: Key;
    readonly mentions: readonly { readonly by: Key; readonly sentence: string }[];
  }[];
}

/** Reads the reasons for a pattern's links from what `toPatternJson` wrote of it, but for links that the language has not. */
export function readReasons(
  { links }: ExplainedLinks,
  { id }: Pattern,
  language: Language,
): readonly Reason[] {
  const keyOf = exportKeys(language);
  const own = keyOf(id);
  const ids = new Map(linkedWith(language.links, id).map((near) => [keyOf(near), near]));
  return links.flatMap(({ larger, smaller, mentions }) => {
    const other = ids.get(larger === own ? smaller : larger);
    if (other === undefined) return [];
    const said = mentions.map(({ by, sentence }) => ({ by: by === own ? id : other, sentence }));
    return [{ of: id, other, mentions: said }];
  });
}
