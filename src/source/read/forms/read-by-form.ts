import picomatch from 'picomatch';
import type { Diagnostic } from '../../../language/diagnostic.ts';
import type { Facet, Lack } from '../../../language/language.ts';
import type { Scale } from '../../../language/scale.ts';
import type { PatternFile } from '../pattern-file.ts';
import type { Folder } from '../read-folder.ts';
import type { SourceFile } from '../source-file.ts';
import { describeReading } from './describe.ts';
import { type Detection, detect } from './detect.ts';
import { nameFromWords } from './fold-name.ts';
import { type LooseLink, facetId, interpret } from './interpret.ts';
import { type PlainFile, readPlainFile } from './plain-file.ts';
import type { ReadSettings, WrittenRead } from './read-settings.ts';
import type { LinkResolver } from './resolve-link.ts';
import { splitSource } from './source-text.ts';
import type { Editions } from './editions.ts';
import { isMarkdown } from '../page-ending.ts';

/** A folder in another form than our own, read. */
export interface FormReading {
  /** How it was read. */
  readonly read: ReadSettings;
  readonly files: readonly PatternFile[];
  readonly scales: readonly Scale[];
  readonly lacks: readonly Lack[];
  readonly facets: readonly Facet[];
  readonly resolver: LinkResolver;
  readonly loose: readonly LooseLink[];
  readonly editions: Editions;
  /** Faults of files that would be patterns. */
  readonly diagnostics: readonly Diagnostic[];
  /** One short paragraph that says how the folder was read. */
  readonly told: string;
}

/** Reads a folder as its author's settings say and, where they say nothing, as its files show. */
export function readByForm(folder: Folder, written: WrittenRead | null): FormReading {
  const all = [...folder.patterns, ...(folder.others ?? [])].filter(({ path }) => isMarkdown(path));
  const plain: PlainFile[] = [];
  const faults: Diagnostic[] = [];
  for (const source of all) {
    const file = readPlainFile(source);
    if ('rule' in file) faults.push(file);
    else plain.push(file);
  }
  const sorted = plain.toSorted((a, b) => (a.source.path < b.source.path ? -1 : 1));
  const detection = detect(sorted, contentsOf(folder), written ?? {});
  const { read, files, lists, editions } = detection;
  const chosen = new Set(files.map(({ source }) => source.path));
  const others = all
    .map(({ path }) => path)
    .filter((path) => !chosen.has(path) && !editions.translated.has(path));
  const { resolver, scales, loose, files: patterns } = interpret(files, read, { lists, others });
  const isMeant = meant(read);
  return {
    read,
    files: patterns.map((file) => withEditions(file, editions)),
    scales: scales.map(({ number, word }) => ({
      number,
      name: scaleName(read.scale, number, word),
      description: '',
    })),
    lacks: lacksOf(read, scales.length),
    facets: facetsOf(read),
    resolver,
    loose,
    editions,
    diagnostics: [
      ...faults.filter(({ file }) => isMeant(file)),
      ...folder.diagnostics.filter(({ rule, file }) => rule !== 'unreadable-file' || isMeant(file)),
    ],
    told: describeReading(detection as Detection, patterns),
  };
}

/** The file of a pattern that says into which languages it is translated. */
function withEditions(file: PatternFile, { others }: Editions): PatternFile {
  const langs = others.flatMap(({ lang, files }) => (files.has(file.source.path) ? [lang] : []));
  const { declaration } = file;
  return langs.length === 0
    ? file
    : {
        ...file,
        declaration: { ...declaration, pattern: { ...declaration.pattern, editions: langs } },
      };
}

/** The files that may be lists of contents. */
function contentsOf({ patterns, others = [] }: Folder): SourceFile[] {
  const lists = others.filter(({ path }) => /\.ya?ml$/i.test(path) || /(?:^|\/)summary\.md$/i.test(path));
  return [...lists, ...patterns.filter(({ path }) => /(?:^|\/)summary\.md$/i.test(path))];
}

function meant({ files, ignore }: ReadSettings): (path: string) => boolean {
  const isMeant = picomatch([...files], { dot: true });
  const isIgnored = ignore.length > 0 ? picomatch([...ignore], { dot: true }) : () => false;
  return (path) => isMeant(path) && !isIgnored(path);
}

function scaleName(source: string, number: number, word: string): string {
  if (word === '') return 'Other';
  if (/^\d+$/.test(word)) return `Scale ${number}`;
  const [kind] = splitSource(source);
  const plain = kind === 'folder' ? word.replace(/^_/, '').replace(/^\d+[-_. ]+(?=\S)/, '') : word;
  return nameFromWords(plain).slice(0, 200);
}

function lacksOf({ confidence }: ReadSettings, scales: number): Lack[] {
  return [
    ...(scales === 0 ? (['scales'] as const) : []),
    ...(confidence ? [] : (['confidence'] as const)),
    'ai',
  ];
}

function facetsOf({ facets }: ReadSettings): Facet[] {
  return facets.map((id) => {
    const [, argument] = splitSource(id);
    return { id: facetId(id), label: nameFromWords(argument.split('.').at(-1) ?? id) };
  });
}
