import type { FrontMatter } from '../front-matter.ts';
import { NAME_KEYS, isOneOf, wordsOfKey } from './key-words.ts';

/** Shortest value that is a text and not a word, in characters. */
const SHORTEST = 60;

/**
 * Makes a text of the long values of a front matter, for a file that has no other text: each stands below the words of
 * its key, and near the line on which it stands in the file. Returns null if there are none.
 */
export function textInKeys({ data, content, placeOf }: FrontMatter): string | null {
  if (content.trim() !== '') return null;
  const lines: string[] = [];
  for (const [key, value] of Object.entries(data)) {
    const text = isOneOf(key, NAME_KEYS) ? null : proseOf(value);
    if (text === null) continue;
    const words = wordsOfKey(key);
    const { line } = placeOf(key);
    while (lines.length + 3 < line) lines.push('');
    lines.push('', `## ${words.charAt(0).toUpperCase()}${words.slice(1)}`, '', ...text.split('\n'));
  }
  return lines.length > 0 ? lines.join('\n') : null;
}

function proseOf(value: unknown): string | null {
  if (typeof value === 'string') return isProse(value) ? value.trim() : null;
  if (!Array.isArray(value) || value.length === 0) return null;
  const items: unknown[] = value;
  return items.every((item) => typeof item === 'string' && isProse(item))
    ? items.map((item) => `- ${String(item).trim().replaceAll('\n', '\n  ')}`).join('\n')
    : null;
}

function isProse(text: string): boolean {
  const isSpaced = /\s/.test(text.trim()) || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
  return isSpaced && (text.length >= SHORTEST || text.trim().includes('\n') || /[.。!?]\s*$/.test(text));
}
