import { basename } from 'node:path';
import type { PatternBody, Reason } from '../../language/body.ts';
import { type Diagnostic, byPlace } from '../../language/diagnostic.ts';
import type { EditionNames } from '../../language/edition-names.ts';
import { escapeXml } from '../../language/escape-xml.ts';
import { type Language, composeLanguage } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import { once } from '../../language/once.ts';
import type { Pattern } from '../../language/pattern.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Wanted, reviewInSteps } from '../../language/review/review.ts';
import type { ReviewedFile } from '../../language/review/reviewed-language.ts';
import { NO_SETTINGS, type ReviewSettings, settle } from '../../language/review/settings.ts';
import { type Postings, rememberPostings } from '../../language/search/make-index.ts';
import type { SearchDocument } from '../../language/search/search-index.ts';
import { type Steps, finish } from '../../language/steps.ts';
import { type Addresses, addressedMarkdown, findAddressPlaces } from './addressed-markdown.ts';
import { type Cache, NO_CACHE, cached } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { findBrokenLinks } from './broken-links.ts';
import { changedPatterns } from './changed-texts.ts';
import { withoutDuplicates } from './duplicate-ids.ts';
import { sourcesOf } from './folder-sources.ts';
import { withFileLinks } from './forms/file-links.ts';
import { type FormReading, readByForm } from './forms/read-by-form.ts';
import type { WrittenRead } from './forms/read-settings.ts';
import { formatOf, reviewedForm } from './forms/reviewed-form.ts';
import { editionNamesOf, translatedNames, translationOf } from './forms/translations.ts';
import { withoutIgnored } from './ignored-files.ts';
import { type LanguageFile, readLanguageFile } from './language-file.ts';
import { guessLanguageOf, isSameLanguage, languageOfFiles } from './language-of-texts.ts';
import { parseMarkdown } from '../render/markdown.ts';
import { NameTable } from '../render/name-table.ts';
import { sentencesByName } from './naming-sentences.ts';
import { keepPatternFiles, keyOfFile, unknownFiles } from './kept-pattern-file.ts';
import { readAhead } from './read-ahead.ts';
import { parseText } from './parsed-text.ts';
import { partTexts } from './part-texts.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import { plainText } from '../render/plain-text.ts';
import { type Folder, readFolder } from './read-folder.ts';
import { type Embedded, renderText } from '../render/render-text.ts';
import { type Texts, replaceTexts, showsOthers } from './replace-texts.ts';
import { resolveNames } from './reviewed-names.ts';
import { readScales } from './scales-file.ts';
import { makeSearchDocument, searchDocument } from './search-document.ts';
import { embeddedText } from './embedded-text.ts';
import { FORMAT_KEYS } from './format-keys.ts';
import { textWithoutHeading } from './shown-text.ts';
import { readSettings } from './settings-file.ts';
import { type PublishedProject, readProjects } from './project-files.ts';
import type { SourceFile } from './source-file.ts';
import { shownPictures } from './shown-pictures.ts';
import { numberedNames, namingUnwritten } from './unwritten-names.ts';
import { findNeeds, partsNeeded } from '../render/text-needs.ts';
import type { TextPart } from '../render/text-parts.ts';
import { type TextTools, createTextTools } from '../render/text-tools.ts';

/**
 * A folder, loaded: the language, the review of its files, and its texts, which are rendered when they are asked for.
 */
export interface LoadedLanguage {
  readonly language: Language;
  /** How the folder was read; null if it is in our own form. */
  readonly form: FormReading | null;
  /** Whether there was a review; otherwise the diagnostics are those of the front matter alone. */
  readonly isReviewed: boolean;
  /** The language of the texts (BCP 47), as stated in LANGUAGE.md or guessed from the texts. */
  readonly lang: string;
  /** Returns that language, and those that single texts state. */
  langs(): readonly string[];
  /** What loading and the review found, with the severities from the folder's settings, sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What of these the review found. */
  readonly findings: readonly Diagnostic[];
  /** Paths of pictures in the folder, relative to it, as they are on the disk. */
  readonly images: readonly string[];
  /**
   * Loads the libraries that the texts of these patterns, or of all, and the introduction need. A text that is rendered
   * before shows its formulas and its code as they were written.
   */
  prepare(ids?: readonly number[]): Promise<void>;
  /** Returns what the texts need beside the pages. */
  textParts(): ReadonlySet<TextPart>;
  /** Returns the text of a written pattern; null for any other id. `base` has slashes at both ends. */
  body(id: number, base: string): PatternBody | null;
  /** Lets go of the texts that `body` rendered, which it otherwise remembers. */
  forgetBodies(): void;
  /** Returns the text of a written pattern in another language; the same as `body` where it is not translated. */
  edition(id: number, lang: string, base: string): PatternBody | null;
  /** Returns the names that an edition in another language gives patterns. */
  editionNames(lang: string): EditionNames;
  /**
   * Returns the text of a written pattern as Markdown, with an address for whatever it names; null for any other id.
   * Without an id, it is the introduction.
   */
  markdown(id: number | null, addresses: Addresses): string | null;
  /** Returns the parts of a written pattern's text (`partTexts`); none for any other id. */
  parts(id: number): ReadonlyMap<string, string>;
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
  /** What the search index holds of every pattern, by number. Each is made when it is its turn, and not remembered. */
  searchPostings(): Iterable<Postings>;
  /** Identifies all that is made of the text of a pattern and of what others say of it. `base` is as for `body`. */
  textKey(id: number, base: string): string;
  /** Says that the text of a pattern is still as it is kept, without rendering it. */
  keepBody(id: number, base: string): void;
  /** What a text says in short, without rendering it: its problem, its solution, its references; null as for `body`. */
  gist(id: number): Gist | null;
  /** Identifies all texts and names, so that what is made of them alone can be kept. */
  textsKey(): string;
  /** The projects of the folder `projects`, up to date with the language. */
  readonly projects: readonly PublishedProject[];
  /** Renders a text that stands in a file of a project as safe HTML. */
  prose(text: string, file: string, base: string): string;
  /** Returns the introduction as HTML, or an empty text. */
  introduction(base: string): string;
  /** Returns the text of a file as it was read, so that a place in it can be shown; null if it could not be read. */
  source(file: string): string | null;
  /** Reviews the language anew, in steps; returns the findings, or the errors among them alone. */
  review(wanted?: Wanted): Steps<readonly Diagnostic[]>;
  /** The same with the findings of a review. */
  withFindings(findings: readonly Diagnostic[]): LoadedLanguage;
  /** The same with the texts of the folder as it is now; null where more than texts changed. The findings stay. */
  withTextsOf(folder: Folder): TextsChanged | null;
}

/** A language of which texts alone changed: language, map and what loading reports are the same as before. */
export interface TextsChanged {
  readonly loaded: LoadedLanguage;
  /** Whose texts are others than before, by id. */
  readonly changed: readonly number[];
}

/**
 * Loads a folder. A broken file is reported, and the rest is loaded.
 *
 * @param cache Where what was made of each file is kept between runs.
 * @param how Which findings of the review are wanted, whether a second processor core helps to read, which takes less
 * time and more work, and whether that also makes ready what rendering the texts needs.
 * @throws If the folder cannot be read at all.
 */
export async function loadLanguage(
  folder: string,
  cache: Cache = NO_CACHE,
  { wanted = 'all', onTwoCores = false, isForPages = false }: LoadingOptions = {},
): Promise<LoadedLanguage> {
  const found = await readFolder(folder);
  // Files in another form are read in another way.
  const ahead =
    onTwoCores && !found.others
      ? await readAhead(unknownFiles(cache, found.patterns), { hasTrees: isForPages })
      : readPatternFile;
  const loaded = assemble(found, basename(folder), withTextsKept(cache, ahead));
  return loaded.withFindings(finish(loaded.review(wanted)));
}

interface LoadingOptions {
  readonly wanted?: Wanted;
  readonly onTwoCores?: boolean;
  readonly isForPages?: boolean;
}

/** How much of a folder to read. */
export interface ReadingDepth {
  /** Reads a pattern's file, or returns the faults that make it unusable. */
  readonly read: (source: SourceFile) => PatternFile | Diagnostic[];
  /** Whether every text is read now; else those alone that are most likely to name unwritten patterns. */
  readonly hasTexts: boolean;
  readonly cache: Cache;
}

export const WITH_TEXTS: ReadingDepth = { read: readPatternFile, hasTexts: true, cache: NO_CACHE };

/**
 * Reads every text, and keeps what is made of each file between runs.
 *
 * @param read Reads a file of which nothing is kept.
 */
export function withTextsKept(cache: Cache, read = readPatternFile): ReadingDepth {
  return { read: keepPatternFiles(cache, read), hasTexts: true, cache };
}

/** Makes a language of what a folder holds. It is not reviewed. */
export function assemble(
  whole: Folder,
  folderName: string,
  { read, hasTexts, cache }: ReadingDepth,
): LoadedLanguage {
  const {
    settings,
    ignore,
    read: written,
    diagnostics: faults,
  } = whole.settings
    ? readSettings(whole.settings)
    : { settings: NO_SETTINGS, ignore: [], read: null, diagnostics: [] };
  const folder = withoutIgnored(whole, ignore);
  if (folder.others) return assembleByForm(whole, folder, folderName, { settings, written, faults, cache });
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
      start: about.start?.id ?? null,
      scales,
      namesInProse: numberedNames(hasTexts ? files.values() : namingUnwritten(files)),
    },
  );
  if (about.start && folder.language && language.start === undefined) {
    const { id, line, column } = about.start;
    diagnostics.push({
      rule: 'front-matter',
      severity: 'error',
      file: folder.language.path,
      line,
      column,
      message: `The field "start" names pattern ${id}, which does not exist.`,
      hint: 'Write the number of the pattern that a reader should begin with.',
      pattern: null,
    });
  }
  const published = readProjects(folder.projects, language, {
    file: folder.language?.path ?? '',
    ...about.startingPoints,
  });
  diagnostics.push(...published.diagnostics);
  const frame: Frame = {
    language,
    projects: published.projects,
    lang: about.lang,
    introduction: about.introduction,
    tools: createTextTools(),
    settings,
    hasTexts,
    cache,
    faults: settle(diagnostics, settings),
    names: new NameTable(language.patterns, files),
    images: new Set(folder.images.map((path) => path.normalize('NFC'))),
    refused: new Set(folder.diagnostics.map(({ file }) => file.normalize('NFC'))),
    namedScales: folder.scales ? new Set(scales.map(({ number }) => number)) : null,
    idsOfBrokenFiles,
    form: null,
  };
  return withTexts(frame, { whole, folder, all, files }, null);
}

/** Makes a language of a folder that is in another form than our own. */
function assembleByForm(
  whole: Folder,
  folder: Folder,
  folderName: string,
  {
    settings,
    written,
    faults,
    cache,
  }: {
    readonly settings: ReviewSettings;
    readonly written: WrittenRead | null;
    readonly faults: readonly Diagnostic[];
    readonly cache: Cache;
  },
): LoadedLanguage {
  const form = readByForm(folder, written);
  const diagnostics: Diagnostic[] = [...faults, ...form.diagnostics];
  const about = readAbout(folder.language, diagnostics);
  const { scales: named, diagnostics: scaleFaults } = folder.scales
    ? readScales(folder.scales)
    : { scales: [], diagnostics: [] };
  diagnostics.push(...scaleFaults);
  const files = new Map(form.files.map((file) => [file.declaration.pattern.id, file]));
  const language = composeLanguage(
    form.files.map((file) => file.declaration),
    {
      title: about.title || titleOf(folderName),
      description: about.description,
      license: about.license,
      repository: about.repository,
      scales: form.scales.map((scale) => named.find(({ number }) => number === scale.number) ?? scale),
      namesInProse: new Map(),
      lacks: form.lacks,
      facets: form.facets,
      editions: form.editions.others.map(({ lang }) => lang),
      start: form.files.some(
        ({ declaration: { pattern } }) => pattern.id === about.start?.id && !pattern.isNumberless,
      )
        ? (about.start?.id ?? null)
        : null,
    },
  );
  const published = readProjects(folder.projects, language, {
    file: folder.language?.path ?? '',
    ...about.startingPoints,
  });
  diagnostics.push(...published.diagnostics);
  const images = shownPictures(folder.images, form.files);
  const frame: Frame = {
    language,
    projects: published.projects,
    lang: about.lang || form.editions.lang || languageOfFiles(form.files),
    introduction: about.introduction,
    settings,
    hasTexts: true,
    faults: settle(diagnostics, settings),
    names: new NameTable(language.patterns, files, form.resolver),
    images: new Set(images.map((path) => path.normalize('NFC'))),
    refused: new Set(folder.diagnostics.map(({ file }) => file.normalize('NFC'))),
    namedScales: null,
    idsOfBrokenFiles: new Set(),
    tools: createTextTools(),
    cache,
    form,
  };
  return withTexts(frame, { whole, folder: { ...folder, images }, all: form.files, files }, null);
}

/** All of a loaded language that stays while texts alone change. */
interface Frame {
  readonly language: Language;
  readonly projects: readonly PublishedProject[];
  /** What the texts are written in as LANGUAGE.md says; empty where it says nothing. */
  readonly lang: string;
  readonly introduction: LanguageFile['introduction'];
  readonly tools: TextTools;
  readonly settings: ReviewSettings;
  readonly hasTexts: boolean;
  readonly cache: Cache;
  /** What loading found. */
  readonly faults: readonly Diagnostic[];
  readonly names: NameTable;
  /** Paths of the pictures that texts may show, and of what was refused. */
  readonly images: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  readonly namedScales: ReadonlySet<number> | null;
  readonly idsOfBrokenFiles: ReadonlySet<number>;
  /** How the folder was read; null if it is in our own form. */
  readonly form: FormReading | null;
}

/** @param findings What the review found; null where there was none. */
function withTexts(frame: Frame, texts: Texts, findings: readonly Diagnostic[] | null): LoadedLanguage {
  const { language, names, images, tools, cache } = frame;
  const { folder, all, files } = texts;
  const sentencesOf = sentencesByName(names);
  const lang = frame.lang || guessLanguageOf(folder);
  const embedded = ({ id }: Pattern, section: string): Embedded | null => {
    const file = files.get(id);
    const tree = file ? embeddedText(file, section) : null;
    return file && tree ? { tree, file: file.source.path } : null;
  };
  const shared = { names, images, tools, embedded };
  const render = (file: PatternFile, base: string, textLang = file.lang): PatternBody => {
    const prefix = `p${file.declaration.pattern.id}-`;
    return {
      html: renderText(shownText(frame, file), {
        ...shared,
        file: file.source.path,
        prefix,
        base,
        lang: isSameLanguage(textLang, lang) ? '' : textLang,
      }),
      ...gistOf(file),
    };
  };
  const reasons = (id: number) => {
    return [...new Set(linkedWith(language.links, id))].map((other): Reason => {
      const said = (by: number, named: number) =>
        (sentencesOf(files.get(by)).get(named) ?? []).map((sentence) => ({ by, sentence }));
      return { of: id, other, mentions: [...said(id, other), ...said(other, id)] };
    });
  };
  const needsOfIntroduction = once(() => (frame.introduction ? [findNeeds(frame.introduction)] : []));
  const needsOfAll = () => [...[...files.values()].map(({ needs }) => needs), ...needsOfIntroduction()];
  let parts: ReadonlySet<TextPart> | null = null;
  // A build needs each body twice: for its own page and for the whole language.
  const bodies = new Map<string, PatternBody>();
  // What is made of a file in another form depends on how the folder as a whole is read.
  const reading = once(() =>
    frame.form ? hashOf(JSON.stringify(frame.form.read), frame.form.resolver.fingerprint()) : '',
  );
  const surroundings = once(() => hashOf(lang, reading(), names.fingerprint(), ...images));
  const allTexts = once(() => hashOf(...[...files.values()].map((file) => keyOfFile(file.source))));
  const bodyKey = (file: PatternFile, base: string) =>
    hashOf(keyOfFile(file.source), base, surroundings(), showsOthers(file) ? allTexts() : '');
  /** The names that translations give a pattern. */
  const namesOf = (file: PatternFile | undefined): readonly string[] =>
    file && frame.form ? translatedNames(file, frame.form, folder) : [];
  const documents = () =>
    language.patterns.map((pattern) => {
      const file = files.get(pattern.id);
      return withNames(searchDocument(pattern, file), namesOf(file));
    });
  // What is made of a file in another form depends on how the folder as a whole is read.
  const folderKey = once(() =>
    hashOf(surroundings(), ...[...sourcesOf(folder).values()].flatMap(({ path, text }) => [path, text])),
  );
  const body = (id: number, base: string): PatternBody | null => {
    const file = files.get(id);
    if (!file) return null;
    const key = `${id} ${base}`;
    const found = bodies.get(key) ?? cached(cache, 'bodies', bodyKey(file, base), () => render(file, base));
    bodies.set(key, found);
    return found;
  };
  return {
    language,
    form: frame.form,
    isReviewed: findings !== null,
    lang,
    langs: () => [...new Set([lang, ...[...files.values()].flatMap((file) => file.lang || [])])],
    diagnostics: [...frame.faults, ...(findings ?? [])].toSorted(byPlace),
    findings: findings ?? [],
    projects: frame.projects,
    prose: (text, file, base) => {
      const parsed = parseMarkdown(text);
      if (parsed.kind === 'refused') return `<p>${escapeXml(text)}</p>`;
      const prefix = `${hashOf(text).slice(0, 8)}-`;
      return renderText(parsed.tree, { ...shared, file, prefix, base, lang: '' });
    },
    images: folder.images,
    async prepare(ids) {
      const wanted = ids?.flatMap((id) => files.get(id) ?? []);
      // A text that shows others needs what they need.
      const needed =
        wanted?.some(showsOthers) === false
          ? [...wanted.map(({ needs }) => needs), ...needsOfIntroduction()]
          : needsOfAll();
      for (const needs of needed) await tools.load(needs);
    },
    textParts: () => (parts ??= partsNeeded(needsOfAll())),
    body,
    forgetBodies: () => bodies.clear(),
    edition: (id, lang, base) => {
      const file = files.get(id);
      const translated = file && frame.form && translationOf(file, lang, frame.form, folder);
      if (!translated) return body(id, base);
      const { name } = translated.declaration.pattern;
      return { ...render(translated, base, lang), ...(name === '' ? {} : { name }) };
    },
    editionNames: (lang) => {
      const known = editionNamesOf(folder);
      const names =
        known.get(lang) ??
        language.patterns.flatMap(({ id }) => {
          const file = files.get(id);
          const name =
            file && frame.form && translationOf(file, lang, frame.form, folder)?.declaration.pattern.name;
          return name ? [[id, name] as const] : [];
        });
      known.set(lang, names);
      return names;
    },
    markdown: (id, addresses) => {
      if (id !== null) {
        const file = files.get(id);
        if (!file) return null;
        const { path, text } = file.source;
        // In another form, a text may be made of front matter.
        const own = frame.form ? file.frontMatter.content : text;
        return addressedMarkdown({ path, text: own }, file.addressed, { names, images }, addresses);
      }
      const parsed = folder.language ? parseText(folder.language) : null;
      return parsed && addressedMarkdown(parsed, findAddressPlaces(parsed), { names, images }, addresses);
    },
    parts: (id) => {
      const file = files.get(id);
      const parsed = file ? parseText(file.source) : null;
      return parsed ? partTexts(parsed) : new Map();
    },
    reasons,
    unwrittenReasons: () =>
      language.patterns.flatMap(({ status, id }) =>
        status === 'unwritten' ? reasons(id).filter(({ mentions }) => mentions.length > 0) : [],
      ),
    searchDocuments: documents,
    *searchPostings() {
      const postingsOf = rememberPostings();
      for (const pattern of language.patterns) {
        const file = files.get(pattern.id);
        const names = namesOf(file);
        const make = () => postingsOf(withNames(makeSearchDocument(pattern, file), names));
        const own = frame.form ? JSON.stringify([pattern, names]) : '';
        yield file ? cached(cache, 'postings', hashOf(keyOfFile(file.source), own, reading()), make) : make();
      }
    },
    textKey: (id, base) => {
      const file = files.get(id);
      if (!file) return '';
      if (frame.form) return hashOf(folderKey(), String(id), base);
      const others = linkedWith(language.links, id).flatMap((other) => files.get(other) ?? []);
      return hashOf(bodyKey(file, base), ...others.map(({ source }) => keyOfFile(source)));
    },
    keepBody: (id, base) => {
      const file = files.get(id);
      if (file) cache.keep('bodies', bodyKey(file, base));
    },
    gist: (id) => {
      const file = files.get(id);
      return file ? gistOf(file) : null;
    },
    textsKey: () => (frame.form ? folderKey() : hashOf(surroundings(), allTexts())),
    introduction: (base) =>
      frame.introduction
        ? renderText(frame.introduction, { ...shared, file: 'LANGUAGE.md', prefix: 'about-', base, lang: '' })
        : '',
    source: (file) => sourcesOf(folder).get(file)?.text ?? null,
    review: (wanted) => reviewTexts(frame, all, wanted),
    withFindings: (found) => withTexts(frame, texts, found),
    withTextsOf(whole) {
      const changed = frame.hasTexts && !frame.form ? changedPatterns(texts.whole, whole) : null;
      const next = changed && replaceTexts(texts, whole, changed, names);
      if (!next || (frame.lang === '' && guessLanguageOf(next.folder) !== lang)) return null;
      return { loaded: withTexts(frame, next, findings), changed: next.changed };
    },
  };
}

/** A document that is also found by further names; the same object for the same names. */
function withNames(document: SearchDocument, names: readonly string[]): SearchDocument {
  if (names.length === 0) return document;
  const words = names.join(' · ');
  const known = namedDocuments(document);
  const found = known.get(words) ?? { ...document, text: [...document.text, words] };
  known.set(words, found);
  return found;
}

const namedDocuments = oncePer<SearchDocument, Map<string, SearchDocument>>(() => new Map());

/** The text as it is rendered: links of another form lead to the files that they mean. */
function shownText({ form, language }: Frame, file: PatternFile): PatternFile['tree'] {
  const text = textWithoutHeading(file);
  return form ? withFileLinks(text, file.source.path, form.resolver, language) : text;
}

/** What is told of a text where it is not shown as a whole. */
type Gist = Omit<PatternBody, 'html'>;

function gistOf({ problem, solution, form, references }: PatternFile): Gist {
  return { problem, solution, references: form.references === -1 ? references : [] };
}

function* reviewTexts(
  frame: Frame,
  all: readonly PatternFile[],
  wanted?: Wanted,
): Steps<readonly Diagnostic[]> {
  const { language, names, images, refused, namedScales, idsOfBrokenFiles } = frame;
  const files: ReviewedFile[] = [];
  for (const file of all) {
    files.push({
      ...file.facts,
      pattern: file.declaration.pattern,
      names: resolveNames(file, names),
      brokenLinks: findBrokenLinks(file, names, { shown: images, refused }),
    });
    yield;
  }
  return yield* reviewInSteps(
    {
      language,
      format: frame.form ? formatOf(frame.form) : FORMAT_KEYS,
      files,
      namedScales,
      idsOfBrokenFiles,
      ...(frame.form ? { form: reviewedForm(frame.form, language) } : {}),
    },
    frame.settings,
    wanted,
  );
}

function readAbout(source: SourceFile | null, diagnostics: Diagnostic[]): LanguageFile {
  if (!source)
    return {
      title: '',
      description: '',
      license: '',
      repository: '',
      start: null,
      startingPoints: { names: [], line: 1, column: 1 },
      lang: '',
      introduction: null,
    };
  const { file, diagnostics: faults } = readLanguageFile(source);
  diagnostics.push(...faults);
  return file;
}

function titleOf(folderName: string): string {
  const words = plainText(folderName.replace(/[-_]+/g, ' '));
  return words === '' ? 'Pattern language' : words.charAt(0).toUpperCase() + words.slice(1);
}
