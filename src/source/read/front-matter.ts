import matter from 'gray-matter';
import { type Document, LineCounter, Schema, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Diagnostic, Place } from '../../language/diagnostic.ts';
import { withoutTrailing } from '../../language/trailing-run.ts';
import { shortened } from '../render/plain-text.ts';
import type { SourceFile } from './source-file.ts';

/** The data at the top of a file, with the place of each field. */
export interface FrontMatter {
  /** The fields as YAML 1.2 defines them. Nothing is checked yet. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The text after the front matter. */
  readonly content: string;
  /** The line on which the content begins, from 1. */
  readonly contentLine: number;
  /**
   * Returns the place of a field's value, or of an item in it. Without such a field, it is the first line. Line and
   * column count from 1.
   */
  placeOf(...path: readonly (string | number)[]): Place;
  /**
   * Returns a value that is meant as a text. What YAML takes for a number or a boolean is returned as it was written,
   * so that `007` and `1.10` stay as they are. Any other value is returned unchanged.
   */
  textAt(...path: readonly (string | number)[]): unknown;
  /** YAML tags without a meaning here, such as `!!js/function`, each with its place. */
  readonly unknownTags: readonly (Place & { readonly tag: string })[];
  /** All keys in the order of the file, each with its place. */
  keys(): (Place & { readonly key: string })[];
}

/** The result of reading front matter: the data, none at all, or a fault. */
export type FrontMatterResult =
  | { readonly kind: 'found'; readonly frontMatter: FrontMatter }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly diagnostic: Diagnostic };

/**
 * Longest front matter, in characters. yaml 2.9 took 10 s under Node 20 for 146 KB of short keys, because it compares
 * each key with all keys before it.
 */
const LONGEST = 32 * 1024;

const START = { line: 1, column: 1 };

/** How YAML is read. The schema is made once, because making it takes longer than reading the front matter of a file. */
const YAML = {
  prettyErrors: false,
  stringKeys: true,
  schema: new Schema({ schema: 'core', resolveKnownTags: true }),
} as const;

/**
 * Reads the YAML between the first two lines `---`. It runs no code: any word after the first `---` is refused before
 * gray-matter sees it, and only YAML 1.2 is parsed, with a bound on aliases.
 */
export function readFrontMatter(file: SourceFile): FrontMatterResult {
  const [first = ''] = file.text.split('\n', 1);
  if (!first.startsWith('---')) return { kind: 'none' };
  const engine = first.slice(3).trim();
  if (engine !== '') {
    return broken(
      file,
      { line: 1, column: 4 },
      `The front matter begins with "${shortened(first)}"; only plain "---" is read.`,
      'Remove what follows the three hyphens: front matter is YAML, and nothing in it is run.',
    );
  }
  const lines = file.text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (end === -1) {
    return broken(file, START, 'The front matter is never closed.', 'Add a line "---" after its last field.');
  }
  const stray = lines.findIndex((line, index) => index > 0 && index < end && line.startsWith('---'));
  if (stray !== -1) {
    return broken(
      file,
      { line: stray + 1, column: 1 },
      'A line within the front matter begins with "---".',
      'Indent the line or put its text in quotation marks; a line of three hyphens alone ends the front matter.',
    );
  }
  const yaml = lines.slice(1, end).join('\n');
  if (yaml.length > LONGEST) {
    return broken(
      file,
      START,
      `The front matter is longer than ${LONGEST / 1024} KiB.`,
      'Move long texts out of the front matter, into the text below it.',
    );
  }
  const content = lines.slice(end + 1).join('\n');
  const lineCounter = new LineCounter();
  let document: Document | null = null;
  try {
    const parse = (text: string): object => {
      document = parseDocument(text, { ...YAML, lineCounter });
      if (document.errors.length > 0) throw document.errors[0];
      const data: unknown = document.toJS({ maxAliasCount: 100 });
      return typeof data === 'object' && data !== null ? data : {};
    };
    // gray-matter receives the YAML alone, so that it cannot find a different end than we do. It counts the text after
    // the first "---", line break included, as YAML, so the lines of the document are those of the file.
    const data: Record<string, unknown> = matter(`---\n${yaml}\n---\n`, {
      language: 'yaml',
      engines: { yaml: parse, javascript: refuse, json: refuse },
    }).data;
    return {
      kind: 'found',
      frontMatter: {
        data: { ...data },
        content,
        contentLine: end + 2,
        placeOf: (...path) => place(document, lineCounter, path),
        textAt: (...path) => textAt(document, path),
        unknownTags: unknownTags(document, lineCounter),
        keys: () => keysOf(document, lineCounter),
      },
    };
  } catch (error) {
    return broken(
      file,
      placeOfError(error, lineCounter),
      `The front matter is not valid YAML: ${reason(error)}.`,
      'Mend the YAML; a text with ":" or "#" in it needs quotation marks.',
    );
  }
}

function refuse(): never {
  throw new Error('only YAML is read');
}

/** Says what is wrong with front matter that cannot be read, in whatever language it is written. */
export function broken(file: SourceFile, at: Place, message: string, hint: string): FrontMatterResult {
  return {
    kind: 'broken',
    diagnostic: {
      rule: 'front-matter',
      severity: 'error',
      file: file.path,
      ...at,
      message,
      hint,
      pattern: null,
    },
  };
}

function place(document: Document | null, counter: LineCounter, path: readonly (string | number)[]): Place {
  const node: unknown = path.length > 0 ? document?.getIn(path, true) : document?.contents;
  if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
    return position(counter, Number(node.range[0]));
  }
  return path.length > 1 ? place(document, counter, path.slice(0, -1)) : START;
}

function textAt(document: Document | null, path: readonly (string | number)[]): unknown {
  const node: unknown = document?.getIn(path, true);
  if (!document || !isNode(node)) return undefined;
  if (isScalar(node) && (typeof node.value === 'number' || typeof node.value === 'boolean'))
    return node.source ?? String(node.value);
  return node.toJS(document, { maxAliasCount: 100 });
}

function unknownTags(document: Document | null, counter: LineCounter): (Place & { readonly tag: string })[] {
  return (document?.warnings ?? []).flatMap(({ code, message, pos }) => {
    if (code !== 'TAG_RESOLVE_FAILED') return [];
    const tag = message.split(/\s/).at(-1) ?? '';
    return [{ tag: shortened(tag.replace('tag:yaml.org,2002:', '!!'), 60), ...position(counter, pos[0]) }];
  });
}

function keysOf(document: Document | null, counter: LineCounter): (Place & { readonly key: string })[] {
  if (!isMap(document?.contents)) return [];
  return document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), ...position(counter, key.range[0]) }] : [],
  );
}

function position(counter: LineCounter, offset: number): Place {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function placeOfError(error: unknown, counter: LineCounter): Place {
  if (typeof error === 'object' && error !== null && 'pos' in error && Array.isArray(error.pos)) {
    return position(counter, Number(error.pos[0]));
  }
  return START;
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [first = ''] = text.split('\n', 1);
  return shortened(withoutTrailing(first, '.: \t\r'));
}
