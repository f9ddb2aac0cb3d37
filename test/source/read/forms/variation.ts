import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { has, writtenPatterns } from '../../../../src/language/language.ts';
import { countKinds } from '../../../../src/language/link.ts';
import { loadLanguage } from '../../../../src/source/read/load-language.ts';

export const NAMES =
  'Open Door,Quiet Room,Long Table,Warm Light,Shared Keys,Morning Round,Empty Shelf,Slow Lift,Second Chair,Wide Stair,North Window,Small Stage,Last Lamp,Old Stove'.split(
    ',',
  );
const BELOW: readonly (readonly number[])[] = [
  [1, 2, 6],
  [4, 11],
  [3],
  [13],
  [10],
  [8],
  [9],
  [13],
  [],
  [],
  [],
  [],
  [1, 4, 7],
  [],
];

/** One pattern of a made-up language of fourteen, with fourteen pairs. */
export interface Sample {
  readonly at: number;
  readonly name: string;
  readonly slug: string;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

export const SAMPLES = NAMES.map((name, at): Sample => ({
  at,
  name,
  slug: slugOf(at),
  above: BELOW.flatMap((list, other) => (list.includes(at) ? [other] : [])),
  below: BELOW[at] ?? [],
}));

export function nameOf(at: number): string {
  return NAMES[at] ?? '';
}

export function slugOf(at: number): string {
  return nameOf(at).toLowerCase().replaceAll(' ', '-');
}

export function slugs(list: readonly number[]): string {
  return `[${list.map(slugOf).join(', ')}]`;
}

export function front(fields: Readonly<Record<string, string>>): string {
  return `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n`;
}

export const pick = (words: readonly string[], at: number) => words[at % words.length] ?? '';
export const TEXT = 'Some text that says why.\n\n';

/** A way of writing the language down: its files, and what an independent reader finds in them. */
export interface Variation {
  file(sample: Sample): readonly [path: string, text: string];
  /** Pages around the language, which are no patterns. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly found: readonly [directed: number, related: number, scales: number];
}

export const links = (sample: Sample, address: (at: number) => string) =>
  sample.below.map((at) => `[${nameOf(at)}](${address(at)})`).join(' ');

/** Writes the made-up language into a folder. */
export async function writeVariation(
  folder: string,
  { file, pages = {} }: Pick<Variation, 'file' | 'pages'>,
): Promise<void> {
  for (const [path, text] of [...SAMPLES.map(file), ...Object.entries(pages)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Reads a folder, and counts as `Variation.found` does. */
export async function foundIn(folder: string) {
  const { language, form } = await loadLanguage(folder);
  const { directed, related } = countKinds(language.links);
  const patterns = writtenPatterns(language);
  const names = patterns.map(({ name }) => name).toSorted();
  const scales = has(language, 'scales') ? language.scales.length : 0;
  return { names, found: [directed, related, scales], form, patterns };
}
