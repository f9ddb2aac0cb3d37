import { basename } from 'node:path';
import type { PatternBody, Reason } from '../language/body.ts';
import { type Diagnostic, byPlace } from '../language/diagnostic.ts';
import { type Language, composeLanguage } from '../language/language.ts';
import { neighbourLookup } from '../language/link.ts';
import { type LanguageFile, readLanguageFile } from './language-file.ts';
import { PART_CLASSES } from './markdown.ts';
import { NameTable } from './name-table.ts';
import { type PatternFile, readPatternFile } from './pattern-file.ts';
import { type Folder, readFolder } from './read-folder.ts';
import { renderText } from './render-text.ts';
import { readScales } from './scales-file.ts';
import type { SourceFile } from './source-file.ts';
import { textOf } from './text-of.ts';

/** A folder, loaded: the language, what is wrong with its files, and its texts, rendered when asked for. */
export interface LoadedLanguage {
  readonly language: Language;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of pictures in the folder, relative to it. */
  readonly images: readonly string[];
  /** The text of a written pattern; null for any other id. `base` has slashes at both ends. */
  body(id: number, base: string): PatternBody | null;
  /** The introduction as HTML, or empty. */
  introduction(base: string): string;
}

/** Remembers files that did not change, so that a folder that is edited is loaded again at little cost. */
export type FileCache = Map<string, { readonly text: string; readonly read: PatternFile | Diagnostic[] }>;

/**
 * Loads a folder. One broken file never takes the language down: it is reported, and the rest is loaded.
 *
 * @throws If the folder cannot be read at all.
 */
export async function loadLanguage(folder: string, cache: FileCache = new Map()): Promise<LoadedLanguage> {
  const found = await readFolder(folder);
  return assemble(found, basename(folder), cache);
}

function assemble(folder: Folder, folderName: string, cache: FileCache): LoadedLanguage {
  const diagnostics: Diagnostic[] = [...folder.diagnostics];
  const files = withoutDuplicates(readAll(folder.patterns, cache, diagnostics), diagnostics);
  const about = readAbout(folder.language, diagnostics);
  const { scales, diagnostics: faults } = folder.scales
    ? readScales(folder.scales)
    : { scales: [], diagnostics: [] };
  diagnostics.push(...faults);
  const language = composeLanguage(
    [...files.values()].map((file) => file.declaration),
    {
      title: about.title || titleOf(folderName),
      description: about.description,
      license: about.license,
      repository: about.repository,
      scales,
      namesInProse: numberedNames(files.values()),
    },
  );
  const names = new NameTable(language.patterns);
  const images = new Set(folder.images);
  const neighbours = neighbourLookup(language.links);
  diagnostics.push(...danglingLinks(files));
  return {
    language,
    diagnostics: diagnostics.toSorted(byPlace),
    images: folder.images,
    body: (id, base) => {
      const file = files.get(id);
      if (!file) return null;
      const around = { file: file.source.path, prefix: `p${id}-`, base, names, images };
      const { larger, smaller } = neighbours(id);
      return {
        html: renderText(textWithoutHeading(file), around),
        problem: partText(file, 'problem'),
        solution: partText(file, 'solution'),
        references: file.form.references === -1 ? file.references : [],
        reasons: [...new Set([...larger, ...smaller])].map((other) => reasonFor(id, other, files, names)),
      };
    },
    introduction: (base) =>
      about.introduction
        ? renderText(about.introduction, { file: 'LANGUAGE.md', prefix: 'about-', base, names, images })
        : '',
  };
}

function readAll(sources: readonly SourceFile[], cache: FileCache, diagnostics: Diagnostic[]): PatternFile[] {
  const files: PatternFile[] = [];
  const present = new Set(sources.map((source) => source.path));
  for (const path of cache.keys()) if (!present.has(path)) cache.delete(path);
  for (const source of sources) {
    const known = cache.get(source.path);
    const read = known?.text === source.text ? known.read : readPatternFile(source);
    cache.set(source.path, { text: source.text, read });
    if (Array.isArray(read)) diagnostics.push(...read);
    else files.push(read);
  }
  return files;
}

/** Of files with one id, the first by path is kept; all are reported. */
function withoutDuplicates(
  files: readonly PatternFile[],
  diagnostics: Diagnostic[],
): Map<number, PatternFile> {
  const byId = new Map<number, PatternFile[]>();
  for (const file of files) {
    const { id } = file.declaration.pattern;
    byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  const kept = new Map<number, PatternFile>();
  for (const [id, sharing] of byId) {
    for (const file of sharing) {
      kept.set(id, kept.get(id) ?? file);
      if (sharing.length === 1) continue;
      const others = sharing.filter((other) => other !== file).map((other) => other.source.path);
      diagnostics.push({
        rule: 'duplicate-id',
        severity: 'error',
        file: file.source.path,
        ...file.frontMatter.placeOf('id'),
        message: `The id ${id} is also that of ${others.join(' and ')}.`,
        hint: 'Give one of the files another number, in its name and in its front matter.',
        pattern: id,
      });
    }
  }
  return kept;
}

function readAbout(source: SourceFile | null, diagnostics: Diagnostic[]): LanguageFile {
  if (!source) return { title: '', description: '', license: '', repository: '', introduction: null };
  const { file, diagnostics: faults } = readLanguageFile(source);
  diagnostics.push(...faults);
  return file;
}

function titleOf(folderName: string): string {
  const words = folderName.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Pattern language' : words.charAt(0).toUpperCase() + words.slice(1);
}

function numberedNames(files: Iterable<PatternFile>): Map<number, string> {
  const names = new Map<number, string>();
  for (const file of files) {
    for (const { reference } of file.names) {
      if (reference.kind === 'numbered' && !names.has(reference.id)) names.set(reference.id, reference.name);
    }
  }
  return names;
}

function danglingLinks(files: ReadonlyMap<number, PatternFile>): Diagnostic[] {
  return [...files.values()].flatMap((file) =>
    (['context_patterns', 'completion_patterns'] as const).flatMap((key) => {
      const listed = file.frontMatter.data[key];
      if (!Array.isArray(listed)) return [];
      return listed.flatMap((id: unknown, index): Diagnostic[] =>
        typeof id !== 'number' || files.has(id)
          ? []
          : [
              {
                rule: 'dangling-link',
                severity: 'warning',
                file: file.source.path,
                ...file.frontMatter.placeOf(key, index),
                message: `No file has the id ${id}, which ${key} names.`,
                hint: `Write pattern ${id}, or take ${id} out of the list.`,
                pattern: file.declaration.pattern.id,
              },
            ],
      );
    }),
  );
}

/** The text but for its heading, where the heading only repeats the name; the parts of the form are marked by class. */
function textWithoutHeading({ tree, form, declaration }: PatternFile): PatternFile['tree'] {
  const classes = new Map<number, (typeof PART_CLASSES)[number]>();
  for (const part of PART_CLASSES) if (form[part] !== -1) classes.set(form[part], part);
  for (let index = form.solution; index !== -1 && index <= form.solutionEnd; index++)
    classes.set(index, 'solution');
  const heading = tree.children[form.heading];
  const repeats = heading !== undefined && withoutAsterisks(textOf(heading)) === declaration.pattern.name;
  return {
    ...tree,
    children: tree.children.flatMap((block, index) => {
      if (index === form.heading && repeats) return [];
      const part = classes.get(index);
      return part ? [{ ...block, data: { ...block.data, hProperties: { className: [part] } } }] : [block];
    }),
  };
}

function withoutAsterisks(text: string): string {
  let end = text.trimEnd().length;
  while (text[end - 1] === '*') end--;
  return text.slice(0, end).trim();
}

function partText({ tree, form }: PatternFile, part: 'problem' | 'solution'): string {
  const end = part === 'solution' ? form.solutionEnd : form.problem;
  if (form[part] === -1) return '';
  return tree.children
    .slice(form[part], end + 1)
    .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .join(' ');
}

function reasonFor(
  id: number,
  other: number,
  files: ReadonlyMap<number, PatternFile>,
  names: NameTable,
): Reason {
  const mentions = [
    [id, other],
    [other, id],
  ].flatMap(([by = 0, named]) => {
    const file = files.get(by);
    const sentences = (file?.names ?? [])
      .filter(({ reference }) => names.resolve(reference, file?.source.path ?? '')?.id === named)
      .map(({ sentence }) => sentence);
    return [...new Set(sentences.map(clip))].map((sentence) => ({ by, sentence }));
  });
  return { other, mentions };
}

const LONGEST_SENTENCE = 600;

/** One endless "sentence" may name every pattern, and must not be sent whole with each of them. */
function clip(sentence: string): string {
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE - 1)}…` : sentence;
}
