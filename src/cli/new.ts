import { writeFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { type Language, patternLookup, writtenPatterns } from '../language/language.ts';
import { neighbourLookup } from '../language/link.ts';
import { patternForm } from '../source/read/pattern-form.ts';
import { slugOf } from '../language/pattern.ts';
import type { LoadedLanguage } from '../source/read/loaded-language.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import type { OptionValues } from './options.ts';
import { newName } from './new-name.ts';
import { withFolderLock } from './folder-lock.ts';
import { printable } from './printable.ts';
import type { CommandContext } from './command-context.ts';
import { wholeNumber } from './whole-number.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice new`: starts the file of a pattern and prints its path. */
export async function newPattern(
  given: string | undefined,
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const name = newName(given, 'semilattice new "Name" --scale 3');
  if (values.scale === undefined)
    throw new WrongUsage('Which scale? Give --scale with a whole number from 0.');
  const scale = wholeNumber('scale', values.scale, 0, 9999);
  const wanted = values.id === undefined ? null : wholeNumber('id', values.id, 1, Number.MAX_SAFE_INTEGER);
  // Many commands may run at once, and each pattern needs a number of its own.
  const { path, id, language } = await withFolderLock(folder, () => startFile(folder, name, scale, wanted));
  for (const note of namesakes(name, id, language)) context.err(note);
  const way = relative(context.cwd, path);
  context.out(way === '..' || way.startsWith(`..${sep}`) ? path : way);
  return 0;
}

async function startFile(
  folder: string,
  name: string,
  scale: number,
  wanted: number | null,
): Promise<{ path: string; id: number; language: Language }> {
  const loaded = await loadLanguage(folder);
  if (loaded.form)
    throw new WrongUsage(
      'This folder is kept in a form of its own: copy one of its files. "new" starts files in the form that needs no settings.',
    );
  const { language } = loaded;
  const taken = takenIds(loaded);
  const holder = wanted === null ? undefined : taken.get(wanted);
  if (wanted !== null && holder !== undefined) {
    throw new WrongUsage(
      `The id ${wanted} is taken by ${printable(holder)}. Without --id, the next free one is used.`,
    );
  }
  const id = wanted ?? nextId(language, taken);
  const slug = slugOf(id, name);
  const path = join(folder, `${slug}.md`);
  const patterns = patternLookup(language);
  const { larger, smaller } = neighbourLookup(language.links)(id);
  const known = (ids: readonly number[]) => ids.flatMap((other) => patterns.get(other) ?? []);
  const text = patternForm({ id, name, scale, slug, larger: known(larger), smaller: known(smaller) });
  await writeNew(path, text);
  return { path, id, language };
}

/** Every id that a file uses, in its front matter or in its name, with that file. Broken files count too. */
function takenIds({ language, diagnostics }: LoadedLanguage): Map<number, string> {
  const broken = diagnostics.filter(({ severity }) => severity === 'error');
  const taken = new Map<number, string>();
  for (const { file, pattern } of broken) {
    const prefix = /^(\d+)-.*\.md$/i.exec(posix.basename(file))?.[1];
    if (prefix !== undefined) taken.set(Number(prefix), file);
    if (pattern !== null) taken.set(pattern, file);
  }
  for (const { id, file } of writtenPatterns(language)) taken.set(id, file);
  return taken;
}

/** The first id after those of all patterns that no file uses and no other pattern links to. */
function nextId(language: Language, taken: ReadonlyMap<number, string>): number {
  const linked = new Set(language.patterns.map((pattern) => pattern.id));
  let id = (writtenPatterns(language).at(-1)?.id ?? 0) + 1;
  while (linked.has(id) || taken.has(id)) id++;
  return id;
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new WrongUsage(`${path} is there already, and nothing is overwritten.`);
    throw error;
  }
}

/** Warns an author whose pattern has the same name as another. */
function namesakes(name: string, id: number, language: Language): string[] {
  return language.patterns
    .filter((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase())
    .map((other) =>
      other.status === 'written'
        ? `Pattern ${other.id} has the same name (${printable(other.file)}).`
        : `Others link to a pattern ${other.id} of this name: to write that one, remove this file and add --id ${other.id}.`,
    );
}
