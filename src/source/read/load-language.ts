import { basename } from 'node:path';
import type { Paragraph, RootContent } from 'mdast';
import picomatch from 'picomatch';
import type { PatternBody, Reason } from '../../language/body.ts';
import { type Diagnostic, byPlace } from '../../language/diagnostic.ts';
import { type Language, composeLanguage } from '../../language/language.ts';
import { neighbourLookup } from '../../language/link.ts';
import { oncePer } from '../../language/once-per.ts';
import { inWords } from '../../language/review/quoted.ts';
import { isSameName } from '../../language/same-name.ts';
import { review } from '../../language/review/review.ts';
import type { ReviewedLanguage } from '../../language/review/reviewed-language.ts';
import { NO_SETTINGS, settle } from '../../language/review/settings.ts';
import type { SearchDocument } from '../../language/search/search-index.ts';
import { findBrokenLinks } from './broken-links.ts';
import { type LanguageFile, readLanguageFile } from './language-file.ts';
import { PART_CLASSES } from '../render/markdown.ts';
import { NameTable } from '../render/name-table.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import { plainText } from '../render/plain-text.ts';
import { type Folder, readFolder } from './read-folder.ts';
import { renderText } from '../render/render-text.ts';
import { resolveNames } from './reviewed-names.ts';
import { readScales } from './scales-file.ts';
import { searchDocument } from './search-document.ts';
import { readSettings } from './settings-file.ts';
import type { SourceFile } from './source-file.ts';
import { guessLanguage } from '../render/text-language.ts';
import { textOf } from '../render/text-of.ts';

/**
 * A folder, loaded: the language, the review of its files, and its texts, which are rendered when they are asked for.
 */
export interface LoadedLanguage {
  readonly language: Language;
  /** Whether the diagnostics are complete. Otherwise they are those of the front matter alone. */
  readonly isReviewed: boolean;
  /** The language of the texts (BCP 47), as stated in LANGUAGE.md or guessed from the texts. */
  readonly lang: string;
  /** What loading and the review found, with the severities from the folder's settings, sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of pictures in the folder, relative to it, as spelled on the disk. */
  readonly images: readonly string[];
  /** Returns the text of a written pattern; null for any other id. `base` has slashes at both ends. */
  body(id: number, base: string): PatternBody | null;
  /** Returns the reasons for each link of a written pattern, larger patterns first. */
  reasons(id: number): readonly Reason[];
  /**
   * Returns what texts say about the links of all unwritten patterns, by number. Links that no text names are left out.
   */
  unwrittenReasons(): readonly Reason[];
  /**
   * Returns what search needs to know about every pattern, by number. Of an unwritten pattern, that is only its name.
   */
  searchDocuments(): readonly SearchDocument[];
  /** Returns the introduction as HTML, or an empty text. */
  introduction(base: string): string;
  /** Returns the text of a file as it was read, so that a place in it can be shown; null if it could not be read. */
  source(file: string): string | null;
}

/**
 * Loads a folder. A broken file is reported, and the rest is loaded.
 *
 * @throws If the folder cannot be read at all.
 */
export async function loadLanguage(folder: string): Promise<LoadedLanguage> {
  return assemble(await readFolder(folder), basename(folder), { read: readPatternFile, isReviewed: true });
}

/** How much of a folder to read. */
interface ReadingDepth {
  /** Reads a pattern's file, or returns the faults that make it unusable. */
  readonly read: (source: SourceFile) => PatternFile | Diagnostic[];
  /** Whether to read every text now, for the review and for the names that prose gives to unwritten patterns. */
  readonly isReviewed: boolean;
}

/** Makes a language from the content of a folder. */
export function assemble(
  whole: Folder,
  folderName: string,
  { read, isReviewed }: ReadingDepth,
): LoadedLanguage {
  const {
    settings,
    ignore,
    diagnostics: faults,
  } = whole.settings ? readSettings(whole.settings) : { settings: NO_SETTINGS, ignore: [], diagnostics: [] };
  const folder = withoutIgnored(whole, ignore);
  const diagnostics: Diagnostic[] = [...faults, ...folder.diagnostics];
  const all: PatternFile[] = [];
  for (const source of folder.patterns) {
    const result = read(source);
    diagnostics.push(...(Array.isArray(result) ? result : result.faults));
    if (!Array.isArray(result)) all.push(result);
  }
  const idsOfBrokenFiles = new Set(diagnostics.flatMap(({ pattern }) => pattern ?? []));
  const files = withoutDuplicates(all, diagnostics);
  const about = readAbout(folder.language, diagnostics);
  const { scales, diagnostics: scaleFaults } = folder.scales
    ? readScales(folder.scales)
    : { scales: [], diagnostics: [] };
  diagnostics.push(...scaleFaults);
  const language = composeLanguage(
    [...files.values()].map((file) => file.declaration),
    {
      title: about.title || titleOf(folderName),
      description: about.description,
      license: about.license,
      repository: about.repository,
      scales,
      namesInProse: numberedNames(isReviewed ? files.values() : namingUnwritten(files)),
    },
  );
  const names = new NameTable(language.patterns, files);
  const images = new Set(folder.images.map((path) => path.normalize('NFC')));
  const refused = new Set(folder.diagnostics.map(({ file }) => file.normalize('NFC')));
  const neighbours = neighbourLookup(language.links);
  const reviewAll = () => {
    const reviewed: ReviewedLanguage = {
      language,
      files: all.map((file) => ({
        ...file.facts,
        pattern: file.declaration.pattern,
        names: resolveNames(file, names),
        brokenLinks: findBrokenLinks(file, names, { shown: images, refused }),
      })),
      namedScales: folder.scales ? new Set(scales.map(({ number }) => number)) : null,
      idsOfBrokenFiles,
    };
    return review(reviewed, settings);
  };
  const render = (file: PatternFile, base: string): PatternBody => {
    const prefix = `p${file.declaration.pattern.id}-`;
    return {
      html: renderText(textWithoutHeading(file), { file: file.source.path, prefix, base, names, images }),
      problem: partText(file, 'problem'),
      solution: partText(file, 'solution'),
      references: file.form.references === -1 ? file.references : [],
    };
  };
  const sentencesOf = sentencesByName(names);
  const reasons = (id: number) => {
    const { larger, smaller } = neighbours(id);
    return [...new Set([...larger, ...smaller])].map((other): Reason => {
      const said = (by: number, named: number) =>
        (sentencesOf(files.get(by)).get(named) ?? []).map((sentence) => ({ by, sentence }));
      return { of: id, other, mentions: [...said(id, other), ...said(other, id)] };
    });
  };
  // A build needs each body twice: for its own page and for the whole language.
  const bodies = new Map<string, PatternBody>();
  const sources = new Map(
    [...folder.patterns, folder.scales, folder.language, folder.settings].flatMap((source) =>
      source ? [[source.path, source.text] as const] : [],
    ),
  );
  return {
    language,
    isReviewed,
    lang:
      about.lang ||
      guessLanguage(
        folder.patterns
          .slice(0, 10)
          .map(({ text }) => text.slice(0, 2000))
          .join('\n'),
      ),
    diagnostics: [...settle(diagnostics, settings), ...(isReviewed ? reviewAll() : [])].toSorted(byPlace),
    images: folder.images,
    body: (id, base) => {
      const file = files.get(id);
      if (!file) return null;
      const key = `${id} ${base}`;
      const body = bodies.get(key) ?? render(file, base);
      bodies.set(key, body);
      return body;
    },
    reasons,
    unwrittenReasons: () =>
      language.patterns.flatMap(({ status, id }) =>
        status === 'unwritten' ? reasons(id).filter(({ mentions }) => mentions.length > 0) : [],
      ),
    searchDocuments: () => language.patterns.map((pattern) => searchDocument(pattern, files.get(pattern.id))),
    introduction: (base) =>
      about.introduction
        ? renderText(about.introduction, { file: 'LANGUAGE.md', prefix: 'about-', base, names, images })
        : '',
    source: (file) => sources.get(file) ?? null,
  };
}

/** Returns a folder without what its settings leave out: patterns, pictures, and faults in them. */
function withoutIgnored(folder: Folder, ignore: readonly string[]): Folder {
  if (ignore.length === 0) return folder;
  const isIgnored = picomatch([...ignore], { dot: true });
  return {
    ...folder,
    patterns: folder.patterns.filter(({ path }) => !isIgnored(path)),
    images: folder.images.filter((path) => !isIgnored(path)),
    diagnostics: folder.diagnostics.filter(({ file }) => !isIgnored(file)),
  };
}

/** If several files have the same id, keeps the first by path and reports all of them. */
function withoutDuplicates(
  files: readonly PatternFile[],
  diagnostics: Diagnostic[],
): Map<number, PatternFile> {
  const byId = new Map<number, PatternFile[]>();
  for (const file of files) {
    const { id } = file.declaration.pattern;
    const sharing = byId.get(id);
    if (sharing) sharing.push(file);
    else byId.set(id, [file]);
  }
  const kept = new Map<number, PatternFile>();
  for (const [id, sharing] of byId) {
    for (const file of sharing) {
      kept.set(id, kept.get(id) ?? file);
      if (sharing.length === 1) continue;
      const others = sharing
        .slice(0, 4)
        .filter((other) => other !== file)
        .map((other) => other.source.path);
      diagnostics.push({
        rule: 'duplicate-id',
        severity: 'error',
        file: file.source.path,
        ...file.frontMatter.placeOf('id'),
        message: `The id ${id} is also that of ${inWords(others.slice(0, 3), 3)}${sharing.length > 4 ? ' and others' : ''}.`,
        hint: 'Give one of the files another number, in its name and in its front matter.',
        pattern: id,
      });
    }
  }
  return kept;
}

function readAbout(source: SourceFile | null, diagnostics: Diagnostic[]): LanguageFile {
  if (!source)
    return { title: '', description: '', license: '', repository: '', lang: '', introduction: null };
  const { file, diagnostics: faults } = readLanguageFile(source);
  diagnostics.push(...faults);
  return file;
}

function titleOf(folderName: string): string {
  const words = plainText(folderName.replace(/[-_]+/g, ' '));
  return words === '' ? 'Pattern language' : words.charAt(0).toUpperCase() + words.slice(1);
}

function numberedNames(files: Iterable<PatternFile>): Map<number, string> {
  const names = new Map<number, string>();
  for (const file of files) {
    for (const { reference } of file.names) {
      if (reference.kind !== 'numbered' || names.has(reference.id)) continue;
      const name = plainText(reference.name);
      if (name !== '') names.set(reference.id, name);
    }
  }
  return names;
}

/** Most texts that are read first for the names of unwritten patterns. */
const MOST_NAMING = 20;

/** Returns the files that list an id which no file has. Usually, their texts contain the name of that pattern. */
function namingUnwritten(files: ReadonlyMap<number, PatternFile>): PatternFile[] {
  return [...files.values()]
    .filter(({ declaration: { contextPatterns, completionPatterns } }) =>
      [...contextPatterns, ...completionPatterns].some((id) => !files.has(id)),
    )
    .slice(0, MOST_NAMING);
}

/** Returns a text without its heading if the heading only repeats the name. Classes mark the parts of the form. */
function textWithoutHeading({ tree, form, facts, declaration }: PatternFile): PatternFile['tree'] {
  const classes = new Map<number, (typeof PART_CLASSES)[number]>();
  for (const part of PART_CLASSES) if (form[part] !== -1) classes.set(form[part], part);
  for (let index = form.solution; index !== -1 && index <= form.solutionEnd; index++)
    classes.set(index, 'solution');
  const repeats = facts.heading !== null && isSameName(facts.heading.name, declaration.pattern.name);
  return {
    ...tree,
    children: tree.children.flatMap((block, index) => {
      if (index === form.heading && repeats) return [];
      if (index === form.therefore && index === form.solution && block.type === 'paragraph')
        return splitSolution(block);
      const part = classes.get(index);
      return part ? [marked(block, part)] : [block];
    }),
  };
}

function marked<T extends RootContent>(block: T, part: (typeof PART_CLASSES)[number]): T {
  return { ...block, data: { ...block.data, hProperties: { className: [part] } } };
}

/** Splits a paragraph that holds both “Therefore:” and the solution, so that it looks like that of other patterns. */
function splitSolution(paragraph: Paragraph): Paragraph[] {
  const [word, ...rest] = paragraph.children;
  if (word?.type !== 'text') return [marked(paragraph, 'solution')];
  const therefore = { ...paragraph, children: [{ ...word, value: word.value.trim() }] };
  return [marked(therefore, 'therefore'), marked({ ...paragraph, children: rest }, 'solution')];
}

function partText({ tree, form }: PatternFile, part: 'problem' | 'solution'): string {
  const end = part === 'solution' ? form.solutionEnd : form.problem;
  if (form[part] === -1) return '';
  return tree.children
    .slice(form[part], end + 1)
    .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .join(' ')
    .replace(form.therefore === form.solution ? /^therefore[:,]\s*/i : '', '');
}

/** Returns the sentences of a file that name each pattern, by pattern id. They are computed once for each file. */
function sentencesByName(
  names: NameTable,
): (file: PatternFile | undefined) => ReadonlyMap<number, readonly string[]> {
  const sentencesOf = oncePer((file: PatternFile) => {
    const found = new Map<number, Set<string>>();
    for (const { reference, sentence } of file.names) {
      const named = names.resolve(reference, file.source.path)?.id;
      if (named === undefined) continue;
      const known = found.get(named);
      if (known) known.add(clip(sentence));
      else found.set(named, new Set([clip(sentence)]));
    }
    return new Map([...found].map(([id, sentences]) => [id, [...sentences]]));
  });
  return (file) => (file ? sentencesOf(file) : NO_SENTENCES);
}

const NO_SENTENCES: ReadonlyMap<number, readonly string[]> = new Map();

const LONGEST_SENTENCE = 600;

/** Shortens a sentence: an endless one may name every pattern, and must not be sent in full with each of them. */
function clip(sentence: string): string {
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE - 1)}…` : sentence;
}
