import picomatch from 'picomatch';
import type { Diagnostic } from '../../../language/diagnostic.ts';
import { joinTypes } from '../../../language/link.ts';
import type { Confidence, WrittenPattern } from '../../../language/pattern.ts';
import { kebabOf } from '../../../language/pattern.ts';
import { withoutTrailing } from '../../../language/trailing-run.ts';
import { plainText, shortened } from '../../render/plain-text.ts';
import type { PatternFile } from '../pattern-file.ts';
import type { Listed } from '../../../language/review/reviewed-language.ts';
import { findForm } from '../form.ts';
import { partText } from '../part-text.ts';
import { formWords } from '../form-words.ts';
import { foldName, folderOf, isFolderFile, nameFromWords, stemOf } from './fold-name.ts';
import { ALIAS_KEYS, IDENTITY_KEYS, TITLE_SECTIONS, isOneOf } from './key-words.ts';
import { topKeysOf } from './keys-of.ts';
import { type WrittenLink, linksAt } from './links-at.ts';
import { splitLead, withoutLead } from './lead-of-name.ts';
import type { Lists } from './list-file.ts';
import type { PlainFile } from './plain-file.ts';
import type { ReadSettings } from './read-settings.ts';
import { LinkResolver } from './resolve-link.ts';
import { splitSource } from './source-text.ts';
import { numberFromFile, textsOf } from './sources.ts';

/** A link of a file that leads to no pattern, or to more than one. */
export interface LooseLink {
  readonly file: PatternFile;
  readonly link: WrittenLink;
  readonly meant: readonly number[];
}

/** A scale as the files name it: by its word, or by its number. */
export interface ReadScale {
  readonly number: number;
  readonly word: string;
}

/** A folder, read by settings. */
export interface Interpretation {
  readonly files: readonly PatternFile[];
  readonly resolver: LinkResolver;
  readonly scales: readonly ReadScale[];
  readonly loose: readonly LooseLink[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Selects the files that the settings call patterns. */
export function selectFiles<T extends { readonly path: string }>(
  all: readonly T[],
  { files, ignore }: Pick<ReadSettings, 'files' | 'ignore'>,
): T[] {
  const isMeant = picomatch([...files], { dot: true });
  const isIgnored = ignore.length > 0 ? picomatch([...ignore], { dot: true }) : () => false;
  return all.filter(({ path }) => isMeant(path) && !isIgnored(path));
}

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

/** Interprets files that the settings call patterns. */
export function interpret(
  files: readonly PlainFile[],
  read: ReadSettings,
  { lists, others }: { readonly lists: Lists; readonly others: Iterable<string> },
): Interpretation {
  const named = nameFiles(files, read, lists);
  const resolver = new LinkResolver(
    named.map(({ file, ...rest }) => ({ ...rest, path: file.source.path })),
    read.sites,
    others,
  );
  const scales = scalesOf(named, read, lists);
  const loose: LooseLink[] = [];
  const words = Object.keys(read.sections).length > 0 ? formWords(read.sections) : null;
  const result = named.map((entry): PatternFile => {
    const { file, id, number, slug, name } = entry;
    const context = { lists };
    const pattern: WrittenPattern = {
      status: 'written',
      id,
      slug,
      file: file.source.path,
      name,
      confidence: confidenceOf(file, read, lists),
      scale: scales.of(file),
      ai: false,
      tags: [...new Set(read.tags.flatMap((source) => textsOf(source, file, context)).map(plainText))],
      ...(number === null ? { isNumberless: true as const } : {}),
      ...(read.confidence ? {} : { isUnrated: true as const }),
      ...facetsOf(file, read, lists),
    };
    const follow = (sources: readonly string[]) => {
      const found: { id: number; link: WrittenLink }[] = [];
      for (const link of linksAt(sources, file)) {
        const meant = resolver.resolve(link.target, file.source.path);
        const [only] = meant;
        if (meant.length === 1 && only !== undefined) {
          if (only !== id) found.push({ id: only, link });
        } else if (link.isDeclared || (meant.length > 1 && !link.isCode)) loosely.push({ link, meant });
      }
      return found;
    };
    const loosely: { link: WrittenLink; meant: readonly number[] }[] = [];
    const larger = follow(read.larger);
    const smaller = follow(read.smaller);
    const related = follow(read.related);
    const listed = (links: readonly { id: number; link: WrittenLink }[]): Listed[] =>
      links.map(({ id: to, link }) => ({ id: to, line: link.line, column: link.column }));
    const types: Record<number, readonly string[]> = {};
    for (const { id: to, link } of [...larger, ...smaller, ...related])
      if (link.type !== null) types[to] = joinTypes(types[to] ?? [], [shortened(link.type, 60)]);
    const form = words ? findForm(file.tree, words) : file.form;
    const made: PatternFile = {
      source: file.source,
      frontMatter: file.frontMatter,
      declaration: {
        pattern,
        larger: unique(larger),
        smaller: unique(smaller),
        related: unique(related),
        types,
      },
      aliases: entry.aliases,
      references: [],
      faults: [],
      tree: file.tree,
      form,
      problem: partText(file.tree, form, 'problem'),
      solution: partText(file.tree, form, 'solution'),
      needs: file.needs,
      addressed: file.addressed,
      lang: file.lang,
      names: file.names,
      sections: file.sections,
      targets: file.targets,
      facts: { ...file.facts, larger: listed(larger), smaller: listed(smaller) },
    };
    for (const { link, meant } of loosely) loose.push({ file: made, link, meant });
    return made;
  });
  return { files: result, resolver, scales: scales.all, loose, diagnostics: [] };
}

/** Most links of one kind in one file. */
const MOST_LINKS = 1_000;

function unique(links: readonly { readonly id: number }[]): number[] {
  return [...new Set(links.map(({ id }) => id))].slice(0, MOST_LINKS);
}

function confidenceOf(file: PlainFile, { confidence }: ReadSettings, lists: Lists): Confidence {
  if (!confidence) return 1;
  if (confidence.from === 'heading') return Math.min(file.asterisks, 2) as Confidence;
  if (splitSource(confidence.from)[0] === 'tag') return Math.min(file.tagAsterisks, 2) as Confidence;
  const [text] = textsOf(confidence.from, file, { lists });
  if (text === undefined) return 0;
  const stars = /^\*+$/.test(text) ? text.length : Number(text);
  return confidence.values[text] ?? (stars === 1 || stars === 2 ? stars : 0);
}

function facetsOf(file: PlainFile, read: ReadSettings, lists: Lists): Pick<WrittenPattern, 'facets'> {
  const found = read.facets.flatMap((source): [string, readonly string[]][] => {
    const values = textsOf(source, file, { lists }).map((text) => shortened(text, 80));
    return values.length > 0 ? [[facetId(source), values]] : [];
  });
  return found.length > 0 ? { facets: Object.fromEntries(found) } : {};
}

/** What addresses call the facet of a source: its key. */
export function facetId(source: string): string {
  return splitSource(source)[1].replace(/[:,]/g, ' ') || source;
}

/** Orders the words that name scales: first those that the settings list, then the others as they are met. */
function scalesOf(
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
