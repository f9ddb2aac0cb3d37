import type { Root } from 'mdast';
import { type Document, type Pair, type Scalar, isMap, isScalar, parseDocument } from 'yaml';
import type { Place } from '../../language/diagnostic.ts';
import { oncePer } from '../../language/once-per.ts';
import { readFrontMatter } from './front-matter.ts';
import type { SourceFile } from './source-file.ts';
import { parseMarkdown } from '../render/markdown.ts';

/** A part of a file's text, from `start` to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file, parsed with the place of everything. */
export interface ParsedText {
  readonly path: string;
  readonly text: string;
  /** The YAML between the lines of hyphens; null where the file has no front matter. */
  readonly yaml: (Span & { readonly document: Document }) | null;
  /** The offset at which the text after the front matter begins. */
  readonly contentStart: number;
  /** The tree of that text. Its offsets count from `contentStart`. */
  readonly tree: Root;
}

/** Parses a file with all places; null where it cannot be read. Each file is parsed once. */
export const parseText = oncePer((source: SourceFile): ParsedText | null => {
  const result = readFrontMatter(source);
  if (result.kind === 'broken') return null;
  const content = result.kind === 'found' ? result.frontMatter.content : source.text;
  const parsed = parseMarkdown(content);
  if (parsed.kind === 'refused') return null;
  const contentStart = source.text.length - content.length;
  return {
    path: source.path,
    text: source.text,
    yaml: result.kind === 'found' ? yamlOf(source.text) : null,
    contentStart,
    tree: parsed.tree,
  };
});

function yamlOf(text: string): ParsedText['yaml'] {
  const start = text.indexOf('\n') + 1;
  let end = start;
  while (end < text.length && !/^---\s*$/.test(lineAt(text, end))) end += lineAt(text, end).length + 1;
  const document = parseDocument(text.slice(start, end), { stringKeys: true, schema: 'core' });
  return { start, end, document };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

/** A field of the front matter: a key and its value. */
export type YamlField = Pair<Scalar, unknown>;

/** Returns the fields of the front matter in the order of the file. */
export function fieldsOf({ yaml }: ParsedText): readonly YamlField[] {
  if (!yaml || !isMap(yaml.document.contents)) return [];
  return yaml.document.contents.items.filter((pair): pair is YamlField => isScalar(pair.key));
}

/** Returns a field of the front matter. */
export function fieldAt(parsed: ParsedText, key: string): YamlField | undefined {
  return fieldsOf(parsed).find((field) => field.key.value === key);
}

/** Returns the offset of a place. */
export function offsetAt(text: string, { line, column }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1);
}
