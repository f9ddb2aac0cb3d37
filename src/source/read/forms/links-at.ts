import type { Place } from '../../../language/diagnostic.ts';
import { writeBracketed } from '../../render/names-in-prose.ts';
import { foldTitle } from './fold-name.ts';
import type { PlainFile } from './plain-file.ts';
import { splitSource } from './source-text.ts';
import { valuesAtKey } from './sources.ts';

/** A link as a file writes it, before it is known where it leads. */
export interface WrittenLink extends Place {
  readonly target: string;
  /** The word for the relation, if the file gives one. */
  readonly type: string | null;
  /** Whether a key declares it; text may name other things than patterns. */
  readonly isDeclared: boolean;
  /** Whether it is written as code, which is a link only where it leads to a pattern. */
  readonly isCode: boolean;
  readonly source: string;
}

/** Returns the links that sources give for a file, in order. */
export function linksAt(sources: readonly string[], file: PlainFile): WrittenLink[] {
  const keys = sources.filter((source) => source.startsWith('key:') && !source.includes('*'));
  return sources.flatMap((source) => linksOf(source, file, keys.length > 1));
}

/** @param isTyped Whether the name of a key says what kind of link it is, because other keys hold other kinds. */
function linksOf(source: string, file: PlainFile, isTyped: boolean): WrittenLink[] {
  const [kind, argument] = splitSource(source);
  switch (kind) {
    case 'key':
      return valuesAtKey(file, argument).flatMap(({ text, path, type }) =>
        parted(text).map((target) => ({
          target,
          type: type ?? (isTyped ? (argument.split('.').at(-1) ?? null) : null),
          isDeclared: true,
          isCode: false,
          source,
          ...file.frontMatter.placeOf(...path),
        })),
      );
    case 'text':
      return linksInText(file, source);
    case 'section':
      return [...linksInSection(file, argument, source), ...listedBelow(file, argument, source)];
    case 'line':
      return [...linksBehindLabel(file, argument, source), ...listedBelow(file, argument, source)];
    case 'capitals':
      return file.capitals.map(({ name, line, column }) => written(name, source, line, column));
    case 'opening':
    case 'closing':
      return linksInPlace(file, source, source);
    default:
      return [];
  }
}

/** A place in the text that may name a pattern, or something else. */
function written(target: string, source: string, line: number, column: number): WrittenLink {
  return { target, type: null, isDeclared: false, isCode: false, source, line, column };
}

/** The names without links in the lists below a heading or behind a label. */
function listedBelow(file: PlainFile, title: string, source: string): WrittenLink[] {
  const wanted = foldTitle(title);
  return file.listed
    .filter(({ below }) => foldTitle(below) === wanted)
    .map(({ name, line, column }) => written(name, source, line, column));
}

/** Parts a text that holds several targets: `[[A]], [[B]]` or `a, b`. A name may hold a comma, so it stays whole too. */
function parted(text: string): string[] {
  const wiki = text.match(/!?\[\[[^[\]]+\]\]/g);
  if (wiki && wiki.length > 1) return wiki;
  return [text];
}

function linksInText(file: PlainFile, source: string): WrittenLink[] {
  const typed = file.relations.map(({ target, type }) => ({ ...written(target, source, 1, 1), type }));
  const named = file.names.flatMap(({ reference, line, column }): WrittenLink[] => {
    const link = (target: string) => [written(target, source, line, column)];
    switch (reference.kind) {
      case 'bracketed':
        return reference.isEmbed || reference.name === '' ? [] : link(writeBracketed(reference));
      case 'file':
        return link(reference.path);
      case 'numbered':
        return link(`[[${reference.name} (${reference.id})]]`);
    }
  });
  const addressed = file.targets.flatMap(({ kind, url, line, column }): WrittenLink[] =>
    kind !== 'picture' && url !== '' && !url.startsWith('#')
      ? [{ ...written(url, source, line, column), isCode: kind === 'code' }]
      : [],
  );
  return [...typed, ...named, ...addressed];
}

/** The links of the text that follow a bold label, up to the next label or the end of the block. */
function linksBehindLabel(file: PlainFile, label: string, source: string): WrittenLink[] {
  const wanted = foldTitle(label);
  const places = file.labels.filter((each) => foldTitle(each.label) === wanted);
  if (places.length === 0) return [];
  return linksInText(file, source).filter(({ line }) =>
    places.some(({ from, to }) => line >= from && line <= to),
  );
}

/** How far from the end of a text its closing stands at most, in paragraphs: references or tags may follow. */
const NEAR_END = 3;

/**
 * The links of an opening, which is the first paragraph; of a closing, which is the last one with links; or of the first
 * or the second of two closings that follow each other.
 */
function linksInPlace(file: PlainFile, place: string, source: string): WrittenLink[] {
  const links = linksInText(file, source).filter(({ target }) => !/^(?:https?:)?\/\//i.test(target));
  const within = ({ from, to }: PlainFile['paragraphs'][number]) =>
    links.filter(({ line }) => line >= from && line <= to);
  const { paragraphs } = file;
  const [first] = paragraphs;
  if (place === 'opening') return first && paragraphs.length > 1 ? within(first) : [];
  const last = paragraphs.findLastIndex((paragraph) => within(paragraph).length > 0);
  const before = paragraphs[last - 1];
  const closing = paragraphs[last];
  if (!closing || last < 1 || last < paragraphs.length - NEAR_END) return [];
  if (place === 'closing') return within(closing);
  const isTwo = before !== undefined && last > 1 && within(before).length > 0;
  return isTwo ? within(place === 'closing:1' ? before : closing) : [];
}

/** The links of the text that stand below a heading, up to the next heading of its level. */
function linksInSection(file: PlainFile, title: string, source: string): WrittenLink[] {
  const wanted = foldTitle(title);
  const { facts } = file;
  const at = file.headingLines.findIndex((heading) => foldTitle(heading.title) === wanted);
  const heading = file.headingLines[at];
  if (!heading) return [];
  const next = file.headingLines.slice(at + 1).find(({ depth }) => depth <= heading.depth);
  const last = next?.line ?? facts.end.line + 1;
  return linksInText(file, source).filter(({ line }) => line > heading.line && line < last);
}
