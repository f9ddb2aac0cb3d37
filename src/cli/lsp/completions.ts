import { type Pattern } from '../../language/pattern.ts';
import { numberedName, titleOf } from '../../language/pattern-titles.ts';
import { KEYS } from '../../source/read/format-keys.ts';
import { nameInMarkdown } from '../../source/render/name-in-markdown.ts';
import type { Completion } from './editor-service.ts';
import { rangeOf } from './positions.ts';

/** What can be completed. */
interface Known {
  readonly patterns: readonly Pattern[];
  readonly tags: readonly string[];
}

/** Returns what may stand at an offset: patterns in double brackets, in bold and in lists, and tags. */
export function completionsAt(text: string, offset: number, { patterns, tags }: Known): Completion[] {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const after = text.slice(offset, offset + 2);
  const list = listAt(text, offset);
  if (list !== null) {
    const [word = ''] = /[^\s,[\]]*$/.exec(line) ?? [];
    const range = rangeOf(text, { start: offset - word.length, end: offset });
    if (list === KEYS.tags)
      return tags.map((tag) => ({ label: tag, detail: 'tag', filter: tag, range, text: tag }));
    return patterns.map((pattern) => ({
      label: titleOf(pattern),
      detail: detailOf(pattern),
      filter: titleOf(pattern),
      range,
      text: String(pattern.id),
    }));
  }
  const complete = (typed: string, write: (pattern: Pattern) => string): Completion[] =>
    patterns.map((pattern) => ({
      label: numberedName(pattern),
      detail: detailOf(pattern),
      filter: `${pattern.name} ${pattern.id}`,
      range: rangeOf(text, { start: offset - typed.length, end: offset }),
      text: write(pattern),
    }));
  const brackets = /\[\[([^[\]|#]*)$/.exec(line);
  if (brackets) {
    const close = after === ']]' ? '' : ']]';
    return complete(brackets[1] ?? '', ({ id, name }) => `${/[[\]|#]/.test(name) ? id : name}${close}`);
  }
  // Bold begins at the last pair of asterisks if it is the first, third, … of the line.
  const parts = line.split('**');
  if (parts.length % 2 === 1) return [];
  const close = after === '**' ? '' : '**';
  return complete(parts.at(-1) ?? '', ({ id, name }) => `${nameInMarkdown(name)} (${id})${close}`);
}

function detailOf(pattern: Pattern): string {
  return pattern.status === 'written' ? `scale ${pattern.scale}` : 'not written yet';
}

const LISTS: readonly string[] = [KEYS.larger, KEYS.smaller, KEYS.tags];

/** The key of the list in which an offset is; null outside such lists. The front matter may be unfinished. */
function listAt(text: string, offset: number): string | null {
  if (!text.startsWith('---\n')) return null;
  const before = text.slice(0, offset);
  if (/\n---[ \t]*\n/.test(before)) return null;
  const lines = before.split('\n');
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at] ?? '';
    const [, key, value = ''] = /^([a-z_]+):(.*)$/.exec(line) ?? [];
    if (key === undefined) continue;
    if (!LISTS.includes(key)) return null;
    const written = [value, ...lines.slice(at + 1)].join('\n').trim();
    const isOpen = written.startsWith('[') ? !written.includes(']') : at < lines.length - 1;
    return isOpen ? key : null;
  }
  return null;
}
