import { posix } from 'node:path';
import type { Place } from '../../language/diagnostic.ts';
import { likelyWord } from '../../language/likely-word.ts';
import type { BrokenLink } from '../../language/review/reviewed-language.ts';
import { pathFrom } from '../render/path-from.ts';
import type { NameTable } from '../render/name-table.ts';
import { type NameForm, isFileReference, parseNumbered, writeBracketed } from '../render/names-in-prose.ts';
import type { PatternFile } from './pattern-file.ts';
import type { Target } from './targets.ts';
import { isMarkdown } from './page-ending.ts';

/** The pictures that a text can show or link to. */
export interface KnownPictures {
  /** Paths of the pictures that the site has. */
  readonly shown: ReadonlySet<string>;
  /** Paths of the pictures that were refused. Another finding reports them. */
  readonly refused: ReadonlySet<string>;
}

/** Most links of a file that get a suggestion, because each suggestion is compared with every name. */
const MOST_SUGGESTIONS = 50;

/** Finds the links and pictures of a file that lead nowhere, in the order of the text. */
export function findBrokenLinks(file: PatternFile, table: NameTable, pictures: KnownPictures): BrokenLink[] {
  const path = file.source.path;
  const found = [
    ...file.names.flatMap(({ reference, ...place }) => fromName(reference, place, path, table, pictures)),
    ...file.targets.flatMap((target) => fromTarget(target, path, table, pictures)),
  ].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return found.map((link, index) => ({
    ...link,
    suggestion: index < MOST_SUGGESTIONS ? suggest(link, path, table, pictures) : null,
  }));
}

type Fault = Omit<BrokenLink, 'suggestion'>;

function fromName(
  reference: NameForm,
  { line, column }: Place,
  file: string,
  table: NameTable,
  pictures: KnownPictures,
): Fault[] {
  if (reference.kind !== 'bracketed') return [];
  const { name, section, isEmbed } = reference;
  if (isEmbed && isPicture(name)) {
    const path = table.picture(name, file, pictures.shown) ?? table.picture(name, file, pictures.refused);
    return path === null ? [{ kind: 'picture', target: name, line, column }] : [];
  }
  const pattern = table.resolve(reference, file);
  // Another rule reports a name with a number, together with the number that is wrong.
  if (!pattern)
    return parseNumbered(name) || table.targets?.leadsToOther(writeBracketed({ name, label: null }), file)
      ? []
      : [{ kind: 'name', target: name, line, column }];
  return isHeading(section) && table.section(pattern, section) === null
    ? [{ kind: 'section', target: section, line, column }]
    : [];
}

function fromTarget(
  { kind, url, line, column }: Target,
  file: string,
  table: NameTable,
  { shown, refused }: KnownPictures,
): Fault[] {
  const fault = (what: BrokenLink['kind'], target = url): Fault[] => [{ kind: what, target, line, column }];
  const isElsewhere = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
  if (kind === 'code') return [];
  if (kind === 'picture') {
    if (isElsewhere) return fault('other-host');
    const path = pathFrom(url, file);
    return path !== null && (shown.has(path) || refused.has(path)) ? [] : fault('picture');
  }
  if (isElsewhere || url === '') return [];
  if (table.targets && isKnown(url, file, table)) return [];
  const [path = '', ...rest] = url.split('#');
  const section = rest.join('#');
  if (path !== '' && !isFileReference(url)) {
    const picture = pathFrom(url, file);
    return picture !== null && (shown.has(picture) || refused.has(picture)) ? [] : fault('file');
  }
  if (pathFrom(path, file) === 'LANGUAGE.md') return [];
  const pattern = table.resolve({ kind: 'file', path: path || posix.basename(file), text: '' }, file);
  if (!pattern) return fault('file');
  return isHeading(section) && table.section(pattern, section) === null ? fault('section', section) : [];
}

/** Whether a link of a language in another form leads to a pattern, or to a file that is none. */
function isKnown(url: string, file: string, { targets }: NameTable): boolean {
  if (url.startsWith('#') || !targets) return false;
  const isPage = isMarkdown(url.replace(/[#?].*$/s, ''));
  return !isPage || targets.resolve(url, file).length > 0 || targets.leadsToOther(url, file);
}

/** Whether the part after `#` names a heading. Obsidian's `^` names a paragraph, and a footnote is our own link. */
function isHeading(section: string): boolean {
  return section !== '' && !/^(?:\^|(?:user-content-)?fn)/.test(section);
}

function isPicture(name: string): boolean {
  return /\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(name);
}

function suggest(
  { kind, target }: Fault,
  file: string,
  table: NameTable,
  { shown }: KnownPictures,
): string | null {
  const relative = (paths: readonly string[]) =>
    paths.map((path) => posix.relative(posix.dirname(file), path));
  switch (kind) {
    case 'name':
      return likelyWord(target, table.names());
    case 'file':
      return likelyWord(target, relative(table.paths()));
    case 'picture':
      return likelyWord(target, relative([...shown]));
    case 'section':
    case 'other-host':
      return null;
  }
}
