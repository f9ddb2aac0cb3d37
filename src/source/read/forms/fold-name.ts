import { stripMarks } from '../../../language/strip-marks.ts';
import { withoutPageEnding } from '../page-ending.ts';

/**
 * Reduces a name to what matters for finding it: without case, accents and marks, with single spaces for spaces,
 * hyphens and underscores: `Écoles_Ouvertes` and `ecoles-ouvertes` are alike.
 */
export function foldName(name: string): string {
  return stripMarks(name)
    .toLowerCase()
    .replace(/['’`´"“”]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** A heading or label without a number that leads it: “2. Related” and “Related” are alike. */
export function withoutHeadingNumber(title: string): string {
  return title.replace(/^\s*(?:\d{1,3}[.):]|\d{1,3}(?:\.\d{1,3}){1,5})\s+(?=\S)/u, '');
}

/** Reduces a heading or label as names are, without a number that leads it. */
export function foldTitle(title: string): string {
  return foldName(withoutHeadingNumber(title));
}

/** The file's name without its folders, its ending, and a date or time that begins it, as those of posts and notes do. */
export function stemOf(path: string): string {
  const stem = withoutPageEnding(path.slice(path.lastIndexOf('/') + 1));
  return splitStamp(stem)?.rest ?? stem;
}

/** A date or time that begins a file's name, such as `2026-05-01` or `202605011230`, and the name behind it. */
export function splitStamp(stem: string): { readonly stamp: string; readonly rest: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2}|\d{12}(?:\d{2})?)[-_ ]+(\S.*)$/u.exec(stem);
  return match ? { stamp: match[1] ?? '', rest: match[2] ?? '' } : null;
}

/** The path of the folder that holds a file or folder; empty at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The name of the folder that holds a file; empty at the top. */
export function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** Whether a file stands for the folder that holds it. */
export function isFolderFile(path: string): boolean {
  return /^(?:readme|index|_index)$/i.test(stemOf(path));
}

/** A code that begins a file's name, such as `ABC-026` in `ABC-026 Its Name.md`, and what follows it. */
export function splitCode(stem: string): { readonly code: string; readonly rest: string } | null {
  const match = /^(\p{Lu}{1,6}[-_ ]?\d{1,5}[a-z]?)(?:[-_ .:]+(.*))?$/u.exec(stem);
  return match ? { code: match[1] ?? '', rest: match[2] ?? '' } : null;
}

/** A number that begins or ends a file's name, and the name without it; null if there is none. */
export function splitNumber(stem: string): { readonly number: number; readonly rest: string } | null {
  const after = /^(.*\S)\s*[(（](\d{1,6})[)）]$/u.exec(stem);
  if (after) return { number: Number(after[2]), rest: after[1] ?? '' };
  const before = /^(\d{1,6})(?:[-_ .)]+(.+))?$/u.exec(stem);
  return before ? { number: Number(before[1]), rest: before[2] ?? '' } : null;
}

/** Turns the words of a file's name into a name for readers: `open-door` gives `Open door`. */
export function nameFromWords(words: string): string {
  const spaced = /\s/.test(words) ? words : words.replace(/[-_]+/g, ' ');
  const plain = spaced.replace(/\s+/g, ' ').trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
