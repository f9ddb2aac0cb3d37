import type { Place } from '../../../language/diagnostic.ts';
import { foldName } from './fold-name.ts';
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
          source,
          ...file.frontMatter.placeOf(...path),
        })),
      );
    case 'text':
      return linksInText(file, source);
    case 'section':
      return linksInSection(file, argument, source);
    default:
      return [];
  }
}

/** Parts a text that holds several targets: `[[A]], [[B]]` or `a, b`. A name may hold a comma, so it stays whole too. */
function parted(text: string): string[] {
  const wiki = text.match(/!?\[\[[^\]]+\]\]/g);
  if (wiki && wiki.length > 1) return wiki;
  return [text];
}

function linksInText(file: PlainFile, source: string): WrittenLink[] {
  const typed = file.relations.map(({ target, type }) => ({
    target,
    type,
    isDeclared: false,
    source,
    line: 1,
    column: 1,
  }));
  const named = file.names.flatMap(({ reference, line, column }): WrittenLink[] => {
    const link = (target: string) => [{ target, type: null, isDeclared: false, source, line, column }];
    switch (reference.kind) {
      case 'bracketed':
        return reference.isEmbed || reference.name === '' ? [] : link(`[[${reference.name}]]`);
      case 'file':
        return link(reference.path);
      case 'numbered':
        return link(`[[${reference.name} (${reference.id})]]`);
    }
  });
  const addressed = file.targets.flatMap(({ kind, url, line, column }): WrittenLink[] =>
    kind === 'link' && url !== '' && !url.startsWith('#')
      ? [{ target: url, type: null, isDeclared: false, source, line, column }]
      : [],
  );
  return [...typed, ...named, ...addressed];
}

/** The links of the text that stand below a heading, up to the next heading of its level. */
function linksInSection(file: PlainFile, title: string, source: string): WrittenLink[] {
  const wanted = foldName(title);
  const { facts } = file;
  const at = file.headingLines.findIndex((heading) => foldName(heading.title) === wanted);
  const heading = file.headingLines[at];
  if (!heading) return [];
  const next = file.headingLines.slice(at + 1).find(({ depth }) => depth <= heading.depth);
  const last = next?.line ?? facts.end.line + 1;
  return linksInText(file, source).filter(({ line }) => line > heading.line && line < last);
}
