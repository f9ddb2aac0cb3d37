import type { Root } from 'mdast';
import type { Listed, ReviewedFile } from '../../language/review/reviewed-language.ts';
import type { FoundForm } from './form.ts';
import { KEYS } from './format-keys.ts';
import type { FrontMatter } from './front-matter.ts';
import { findHeading } from './heading.ts';
import type { SourceFile } from './source-file.ts';
import { countWords } from './prose-words.ts';

/** What the review examines in a file, except for what depends on other files. */
export type FileFacts = Omit<ReviewedFile, 'pattern' | 'names' | 'brokenLinks'>;

/** Gathers the facts about a file whose fields have been checked. */
export function findFacts(
  source: SourceFile,
  frontMatter: FrontMatter,
  tree: Root,
  { form, blocks }: FoundForm,
): FileFacts {
  const linesBefore = frontMatter.contentLine - 1;
  const list = (key: string): readonly unknown[] => {
    const value = Object.hasOwn(frontMatter.data, key) ? frontMatter.data[key] : null;
    return Array.isArray(value) ? value : [];
  };
  const listed = (key: string): Listed[] =>
    list(key).map((id, index) => ({ id: Number(id), ...frontMatter.placeOf(key, index) }));
  return {
    places: {
      id: frontMatter.placeOf(KEYS.id),
      name: frontMatter.placeOf(KEYS.name),
      scale: frontMatter.placeOf(KEYS.scale),
    },
    larger: listed(KEYS.larger),
    smaller: listed(KEYS.smaller),
    tags: list(KEYS.tags).map((tag, index) => ({
      tag: String(frontMatter.textAt(KEYS.tags, index) ?? tag).trim(),
      ...frontMatter.placeOf(KEYS.tags, index),
    })),
    keys: frontMatter.keys(),
    heading: findHeading(tree, form, linesBefore),
    start: startOf(tree, linesBefore),
    blocks: blocks.map(({ kind, line, column }) => ({ kind, line: line + linesBefore, column })),
    end: { line: source.text.trimEnd().split('\n').length, column: 1 },
    words: countWords(tree),
  };
}

function startOf(tree: Root, linesBefore: number): { line: number; column: number } {
  const first = tree.children[0]?.position?.start;
  // The place in an empty text is the line that ends the front matter, which certainly exists.
  return first ? { line: first.line + linesBefore, column: first.column } : { line: linesBefore, column: 1 };
}
