import { likelyWord } from '../../../language/likely-word.ts';
import { slipsFrom } from '../../../language/slips.ts';
import type { Fixer } from '../fixer.ts';
import { findMentions } from '../../read/mentions.ts';
import { offsetAt } from '../../read/parsed-text.ts';
import { nameInMarkdown } from '../../render/name-in-markdown.ts';
import { nameFromMarkdown } from '../written-name.ts';

/** Mends the spelling of a name. Another name may mean that the number is wrong, so it stays. */
export const fixNameMismatch: Fixer = (diagnostic, { texts, names }) => {
  const parsed = texts.get(diagnostic.file);
  if (!parsed) return null;
  const at = offsetAt(parsed.text, diagnostic);
  const mention = findMentions(parsed, names).find(({ start }) => start === at);
  const part = mention?.parts.find(({ what }) => what === 'name');
  if (!mention || !part) return null;
  const given = nameFromMarkdown(parsed.text.slice(part.start, part.end));
  const { name } = mention.pattern;
  if (!isSpellingOf(given, name) || likelyWord(given, names.names()) !== name) return null;
  return {
    title: `Write "${name}"`,
    edits: [
      {
        file: diagnostic.file,
        start: part.start,
        end: part.end,
        text: part.within === 'brackets' ? name : nameInMarkdown(name),
      },
    ],
    renames: [],
  };
};

/** Letters of a name for each of which one may be wrong. */
const LETTERS_PER_SLIP = 6;

/** Whether a text is a name with other case, spaces or marks, or with few wrong letters. */
function isSpellingOf(given: string, name: string): boolean {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  const [a, b] = [fold(given), fold(name)];
  if (a === b) return true;
  // A digit makes another name.
  if (a.replace(/\P{N}/gu, '') !== b.replace(/\P{N}/gu, '')) return false;
  const most = Math.floor(b.length / LETTERS_PER_SLIP);
  return slipsFrom(a, most)(b).whole <= most;
}
