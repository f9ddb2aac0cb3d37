import { foldName } from './fold-name.ts';
import type { Lists } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import type { ReadSettings } from './read-settings.ts';
import { textsOf } from './sources.ts';
import type { NamedFile } from './name-files.ts';

/** A scale as the files name it: by its word, or by its number. */
export interface ReadScale {
  readonly number: number;
  readonly word: string;
}

/** Orders the words that name scales: first those that the settings list, then the others as they are met. */
export function scalesOf(
  named: readonly NamedFile[],
  read: ReadSettings,
  lists: Lists,
): { readonly all: readonly ReadScale[]; of(file: PlainFile): number } {
  const wordOf = (file: PlainFile) => textsOf(read.scale, file, { lists })[0] ?? null;
  const words = named.map(({ file }) => wordOf(file));
  const given = words.filter((word) => word !== null);
  if (given.length === 0) return { all: [], of: () => 1 };
  if (read.scales.length === 0 && given.every((word) => /^\d{1,4}$/.test(word))) {
    const numbers = [...new Set(given.map(Number))].toSorted((a, b) => a - b);
    const last = (numbers.at(-1) ?? 0) + 1;
    const rest = given.length < words.length ? [{ number: last, word: '' }] : [];
    return {
      all: [...numbers.map((number) => ({ number, word: String(number) })), ...rest],
      of: (file) => Number(wordOf(file) ?? last),
    };
  }
  const order = new Map<string, number>();
  const all: ReadScale[] = [];
  const met = [...read.scales, ...given, ...(given.length < words.length ? [''] : [])];
  const used = new Set(words.map((word) => foldName(word ?? '')));
  for (const word of met) {
    const key = foldName(word);
    if (order.has(key) || !used.has(key)) continue;
    order.set(key, all.length + 1);
    all.push({ number: all.length + 1, word });
  }
  return { all, of: (file) => order.get(foldName(wordOf(file) ?? '')) ?? 1 };
}
