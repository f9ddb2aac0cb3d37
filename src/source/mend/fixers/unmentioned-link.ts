import type { Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import { isSameName } from '../../../language/same-name.ts';
import { KEYS } from '../../read/format-keys.ts';
import { textOf } from '../../render/text-of.ts';
import type { Fixer } from '../fixer.ts';
import { type ParsedText, offsetAt } from '../../read/parsed-text.ts';
import { itemsOf } from '../yaml-list.ts';
import { nameInMarkdown } from '../../render/name-in-markdown.ts';

/** A number before a name: `(27) Living Documentation`, `27. Living Documentation`. */
const REVERSED = /^\s*[(（]?(\d{1,9})[)）.:]?\s+(\S.*)$/s;

/** Puts name and number in their order where the text has the number first, so that they name the pattern. */
export const fixUnmentionedLink: Fixer = (diagnostic, { texts, pattern }) => {
  const parsed = texts.get(diagnostic.file);
  if (!parsed) return null;
  const at = offsetAt(parsed.text, diagnostic);
  const item = [KEYS.larger, KEYS.smaller]
    .flatMap((key) => itemsOf(parsed, key))
    .find(({ start }) => start === at);
  const named = pattern(Number(item?.value));
  if (!named) return null;
  const edits = strongsOf(parsed).flatMap(({ children }) => {
    const [first, last] = [children[0], children.at(-1)];
    const [, number, name = ''] = REVERSED.exec(children.map((child) => textOf(child)).join('')) ?? [];
    if (Number(number) !== named.id || !first || !last) return [];
    if (!isSameName(name.trimEnd().toLowerCase(), named.name.toLowerCase())) return [];
    const { contentStart, path: file } = parsed;
    return [
      {
        file,
        start: contentStart + (first.position?.start.offset ?? 0),
        end: contentStart + (last.position?.end.offset ?? 0),
        text: `${nameInMarkdown(named.name)} (${named.id})`,
      },
    ];
  });
  return edits.length === 0
    ? null
    : { title: `Write the number after the name "${named.name}"`, edits, renames: [] };
};

function strongsOf({ tree }: ParsedText): Strong[] {
  const found: Strong[] = [];
  visit(tree, 'strong', (node) => {
    found.push(node);
  });
  return found;
}
