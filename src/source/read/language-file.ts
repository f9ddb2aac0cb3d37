import type { Root } from 'mdast';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from '../render/markdown.ts';
import { isLanguageTag } from '../render/text-language.ts';
import { shortened, plainText } from '../render/plain-text.ts';
import { refusedText } from './refused-text.ts';
import type { SourceFile } from './source-file.ts';

/** What `LANGUAGE.md` says about the language as a whole. */
export interface LanguageFile {
  readonly title: string;
  readonly description: string;
  readonly license: string;
  /** An `https:` or `http:` address, or empty. */
  readonly repository: string;
  /** The id of the pattern to begin with, and where the author names it; null if the author names none. */
  readonly start: { readonly id: number; readonly line: number; readonly column: number } | null;
  /** The names of the projects that the author offers as starting points, and where they stand. */
  readonly startingPoints: {
    readonly names: readonly string[];
    readonly line: number;
    readonly column: number;
  };
  /** The language of the texts, as a BCP 47 tag; empty if the author does not state it. */
  readonly lang: string;
  readonly introduction: Root | null;
}

/** Reads `LANGUAGE.md`. A fault in it becomes a diagnostic, and the rest still counts. */
export function readLanguageFile(source: SourceFile): { file: LanguageFile; diagnostics: Diagnostic[] } {
  const result = readFrontMatter(source);
  const diagnostics: Diagnostic[] = result.kind === 'broken' ? [result.diagnostic] : [];
  const frontMatter = result.kind === 'found' ? result.frontMatter : null;
  const placeOf = (key: string) => frontMatter?.placeOf(key) ?? { line: 1, column: 1 };
  const text = (key: string): string => {
    const value = frontMatter?.data[key];
    if (value === undefined || value === null) return '';
    if (typeof value === 'string') return plainText(value);
    diagnostics.push({
      rule: 'front-matter',
      severity: 'error',
      file: source.path,
      ...placeOf(key),
      message: `The field "${key}" should be a text.`,
      hint: 'Put the value in quotation marks.',
      pattern: null,
    });
    return '';
  };
  const repository = text('repository');
  const lang = text('lang');
  if (lang !== '' && !isLanguageTag(lang)) {
    diagnostics.push({
      rule: 'front-matter',
      severity: 'error',
      file: source.path,
      ...placeOf('lang'),
      message: `The field "lang" holds "${shortened(lang, 40)}", which names no language.`,
      hint: 'Write a language tag, such as "en", "de" or "zh-Hant".',
      pattern: null,
    });
  }
  const start = frontMatter?.data['start'] ?? null;
  if (start !== null && !Number.isInteger(start))
    diagnostics.push({
      rule: 'front-matter',
      severity: 'error',
      file: source.path,
      ...placeOf('start'),
      message: 'The field "start" should be the number of a pattern.',
      hint: 'Write the number of the pattern that a reader should begin with, such as 1.',
      pattern: null,
    });
  const projects: unknown = frontMatter?.data['projects'] ?? [];
  const names =
    Array.isArray(projects) && projects.every((name) => typeof name === 'string') ? projects : null;
  if (names === null)
    diagnostics.push({
      rule: 'front-matter',
      severity: 'error',
      file: source.path,
      ...placeOf('projects'),
      message: 'The field "projects" should be a list of names.',
      hint: 'List the files of the folder projects without their endings, such as [small-team].',
      pattern: null,
    });
  const parsed =
    result.kind === 'broken'
      ? null
      : parseMarkdown(result.kind === 'found' ? result.frontMatter.content : source.text);
  if (parsed?.kind === 'refused')
    diagnostics.push(refusedText(source, parsed.excess, frontMatter?.contentLine));
  return {
    file: {
      title: text('title'),
      description: text('description'),
      license: text('license') || text('licence'),
      repository: /^https?:\/\//i.test(repository) ? repository : '',
      start: Number.isInteger(start) ? { id: Number(start), ...placeOf('start') } : null,
      startingPoints: { names: names ?? [], ...placeOf('projects') },
      lang: isLanguageTag(lang) ? lang : '',
      introduction: parsed?.kind === 'parsed' && parsed.tree.children.length > 0 ? parsed.tree : null,
    },
    diagnostics,
  };
}
