import { kebabOf } from '../../../language/pattern.ts';
import { withoutTrailing } from '../../../language/trailing-run.ts';
import { plainText } from '../../render/plain-text.ts';
import { foldName, folderOf, isFolderFile, nameFromWords, stemOf } from './fold-name.ts';
import { ALIAS_KEYS, IDENTITY_KEYS, TITLE_SECTIONS, isOneOf } from './key-words.ts';
import { topKeysOf } from './keys-of.ts';
import { splitLead, withoutLead } from './lead-of-name.ts';
import type { Lists } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import type { ReadSettings } from './read-settings.ts';
import { splitSource } from './source-text.ts';
import { numberFromFile, textsOf } from './sources.ts';

/** What is known of a pattern before links are followed. */
export interface NamedFile {
  readonly file: PlainFile;
  readonly name: string;
  readonly slug: string;
  readonly number: number | null;
  readonly aliases: readonly string[];
  readonly keys: readonly string[];
  readonly id: number;
}

/** Gives every file its name, slug, number and handle. */
export function nameFiles(
  files: readonly PlainFile[],
  read: Pick<ReadSettings, 'name' | 'number' | 'slug'>,
  lists: Lists,
): NamedFile[] {
  const context = { lists };
  const slugs = uniqueSlugs(files, read.slug, lists);
  const numbers = numbersOf(files, read.number, lists);
  const uses = new Map<number, number>();
  for (const number of numbers) if (number !== null) uses.set(number, (uses.get(number) ?? 0) + 1);
  const unique = numbers.map((number) => (number !== null && uses.get(number) === 1 ? number : null));
  const largest = unique.reduce<number>((most, number) => Math.max(most, number ?? 0), 0);
  const bySlug = files
    .map((_, index) => index)
    .filter((index) => unique[index] === null)
    .toSorted((a, b) => ((slugs[a] ?? '') < (slugs[b] ?? '') ? -1 : 1));
  const handles = new Map(bySlug.map((index, place) => [index, largest + 1 + place]));
  return files.map((file, index) => ({
    file,
    name: nameOf(file, read, context),
    slug: slugs[index] ?? '',
    number: unique[index] ?? null,
    aliases: aliasesOf(file),
    keys: keysOf(file),
    id: unique[index] ?? handles.get(index) ?? 0,
  }));
}

const LONGEST_NAME = 200;

function nameOf(
  file: PlainFile,
  read: Pick<ReadSettings, 'name' | 'number'>,
  context: { lists: Lists },
): string {
  for (const source of [...read.name, 'file']) {
    const written = plainText(textsOf(source, file, context)[0] ?? '');
    if (written === '') continue;
    const text = withoutLead(written, source === read.number);
    const name = splitSource(source)[0] === 'folder' ? nameFromWords(text) : text;
    return (source === 'heading' ? name : withoutNumber(withoutTrailing(name, '*').trimEnd(), file)).slice(
      0,
      LONGEST_NAME,
    );
  }
  return 'Pattern';
}

/** The name that a translation gives a pattern, in its own words for “Title” if need be; empty if it gives none. */
export function translatedName(
  file: PlainFile,
  { name, number }: Pick<ReadSettings, 'name' | 'number'>,
): string {
  const titles = file.headings
    .map(({ title }) => title)
    .filter((title) => TITLE_SECTIONS.includes(foldName(title)));
  const own = name.filter((source) => !/^(?:file|folder)/.test(source));
  const sources = [
    ...own.filter((source) => source !== 'heading'),
    ...titles.map((title) => `section:${title}`),
    ...(titles.length > 0 ? [] : own.filter((source) => source === 'heading')),
  ];
  for (const source of sources) {
    const text = plainText(textsOf(source, file, { lists: NO_LISTS })[0] ?? '');
    if (text === '') continue;
    const plain = withoutLead(withoutTrailing(text, '*').trimEnd(), source === number);
    return withoutNumber(plain, file).slice(0, LONGEST_NAME);
  }
  return '';
}

/** A name such as `Its Name (12)` without the number that also ends the file's name. */
function withoutNumber(name: string, file: PlainFile): string {
  const [whole, plain = ''] = /^(.*\S)\s*[(（]\d{1,6}[)）]$/u.exec(name) ?? [];
  return whole !== undefined && numberFromFile(file.source.path) !== null ? plain : name;
}

/** The numbers that a source gives files. Where most of its texts are led by their numbers, no other digits count. */
function numbersOf(files: readonly PlainFile[], source: string, lists: Lists): (number | null)[] {
  const given =
    splitSource(source)[0] === 'file'
      ? files.map(({ source: { path } }) => numberFromFile(path))
      : numbersIn(files.map((file) => textsOf(source, file, { lists })[0] ?? ''));
  return given.map((number) =>
    number !== null && Number.isSafeInteger(number) && number >= 1 && number < 1_000_000_000 ? number : null,
  );
}

function numbersIn(texts: readonly string[]): (number | null)[] {
  const leads = texts.map((text) => splitLead(text)?.number ?? null);
  const areLed = leads.filter((lead) => lead !== null).length * 2 > texts.length;
  return texts.map((text, index) => {
    const lead = leads[index] ?? null;
    const [digits] = (lead === null && !areLed && /\d+/.exec(text)) || [];
    return digits === undefined ? lead : Number(digits);
  });
}

function aliasesOf(file: PlainFile): string[] {
  const keys = topKeysOf(file).filter((key) => isOneOf(key, ALIAS_KEYS));
  return keys.flatMap((key) => textsOf(`key:${key}`, file, { lists: NO_LISTS }));
}

/** What links may call a pattern besides its names. A number is none: it is what `number` says. */
function keysOf(file: PlainFile): string[] {
  const keys = topKeysOf(file).filter((key) => isOneOf(key, IDENTITY_KEYS));
  return keys.flatMap((key) =>
    textsOf(`key:${key}`, file, { lists: NO_LISTS }).flatMap((text) => {
      const last = withoutTrailing(text, '/').split('/').at(-1) ?? '';
      return last === '' || /^\d+$/.test(last) || last.length > LONGEST_NAME ? [] : [last];
    }),
  );
}

const NO_LISTS: Lists = { groupOf: () => null, groups: () => [] };

/** Slugs from file names. Files of one name are told apart by their folders. */
function uniqueSlugs(files: readonly PlainFile[], source: string, lists: Lists): string[] {
  const plain = files.map((file) => {
    const { path } = file.source;
    const [kind] = splitSource(source);
    const text =
      kind === 'file'
        ? isFolderFile(path)
          ? folderOf(path)
          : stemOf(path)
        : (textsOf(source, file, { lists })[0] ?? stemOf(path));
    const slug = kebabOf(text) || 'pattern';
    // The page that unwritten patterns share has this address.
    return slug === 'unwritten' ? 'unwritten-pattern' : slug;
  });
  const uses = new Map<string, number>();
  for (const slug of plain) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  const taken = new Set<string>();
  return plain.map((slug, index) => {
    const folder = kebabOf((files[index]?.source.path ?? '').split('/').slice(0, -1).slice(-1).join(' '));
    const wanted = (uses.get(slug) ?? 0) > 1 && folder !== '' && folder !== slug ? `${folder}-${slug}` : slug;
    let unique = wanted;
    for (let count = 2; taken.has(unique); count++) unique = `${wanted}-${count}`;
    taken.add(unique);
    return unique;
  });
}
