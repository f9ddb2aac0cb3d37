import { linkKey, linkLookup } from '../../../language/link.ts';
import { KEYS } from '../../read/format-keys.ts';
import type { Fixer } from '../fixer.ts';
import { offsetAt } from '../../read/parsed-text.ts';
import { addToList, itemsOf } from '../yaml-list.ts';

/** Declares a link in the other file too, unless the link itself may be wrong. */
export const fixOneSidedLink: Fixer = (diagnostic, { texts, patternIn, pattern, loaded }) => {
  const [parsed, own] = [texts.get(diagnostic.file), patternIn(diagnostic.file)];
  if (!parsed || !own) return null;
  const at = offsetAt(parsed.text, diagnostic);
  const side = (['larger', 'smaller'] as const).find((each) =>
    itemsOf(parsed, KEYS[each]).some(({ start }) => start === at),
  );
  if (!side) return null;
  const item = itemsOf(parsed, KEYS[side]).find(({ start }) => start === at);
  const other = pattern(Number(item?.value));
  const target = other?.status === 'written' ? texts.get(other.file) : undefined;
  if (other?.status !== 'written' || !target) return null;
  const [larger, smaller] = side === 'larger' ? [other, own] : [own, other];
  const isClimbing = larger.scale !== 0 && smaller.scale !== 0 && larger.scale > smaller.scale;
  const isMutual = linkLookup(loaded.language.links).has(linkKey({ larger: smaller.id, smaller: larger.id }));
  if (isClimbing || isMutual) return null;
  const missing = side === 'larger' ? 'smaller' : 'larger';
  const edit = addToList(target, KEYS[missing], own.id, KEYS[side]);
  return edit && { title: `Add ${own.id} to ${KEYS[missing]} in ${other.file}`, edits: [edit], renames: [] };
};
