import type { Edit } from '../../../language/review/fix.ts';
import { KEYS } from '../../read/format-keys.ts';
import type { Fixer } from '../fixer.ts';
import type { Mending } from '../mending.ts';
import { offsetAt } from '../../read/parsed-text.ts';
import { itemsOf } from '../yaml-list.ts';

/** Gives tags that differ by case alone the spelling that most files use. */
export const fixSimilarTags: Fixer = (diagnostic, mending) => {
  const parsed = mending.texts.get(diagnostic.file);
  if (!parsed) return null;
  const at = offsetAt(parsed.text, diagnostic);
  const tag = itemsOf(parsed, KEYS.tags).find(({ start }) => start === at)?.value;
  const right = typeof tag === 'string' ? usualSpelling(tag, mending) : null;
  if (typeof tag !== 'string' || right === null || right === tag.trim()) return null;
  const edits = [...mending.texts.values()].flatMap((text) =>
    mending.patternIn(text.path)
      ? itemsOf(text, KEYS.tags).flatMap(({ value, start, end }): Edit[] => {
          if (typeof value !== 'string' || value.trim() !== tag.trim()) return [];
          const raw = text.text.slice(start, end);
          const from = raw.indexOf(tag.trim());
          if (from === -1) return [];
          const place = start + from;
          return [{ file: text.path, start: place, end: place + tag.trim().length, text: right }];
        })
      : [],
  );
  return { title: `Write the tag as "${right}" everywhere`, edits, renames: [] };
};

/** The spelling of a tag that most files use; of equally frequent ones, the first in the order of characters. */
function usualSpelling(tag: string, { texts, patternIn }: Mending): string | null {
  const uses = new Map<string, number>();
  for (const text of texts.values()) {
    if (!patternIn(text.path)) continue;
    const own = new Set(itemsOf(text, KEYS.tags).map(({ value }) => String(value).trim()));
    for (const each of own)
      if (each.toLowerCase() === tag.trim().toLowerCase()) uses.set(each, (uses.get(each) ?? 0) + 1);
  }
  const [best] = [...uses].toSorted(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}
