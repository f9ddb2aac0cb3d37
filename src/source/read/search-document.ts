import type { Nodes } from 'mdast';
import { oncePer } from '../../language/once-per.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { SearchDocument } from '../../language/search/search-index.ts';
import { withoutBrackets } from '../render/names-in-prose.ts';
import type { PatternFile } from './pattern-file.ts';
import { textOf } from '../render/text-of.ts';

/** Parts that are the same in every text or repeat the name. */
const SAME_IN_ALL = ['heading', 'therefore', 'references'] as const;

/** The same as `makeSearchDocument`, and the same object as long as pattern and file are. */
export function searchDocument(pattern: Pattern, file: PatternFile | undefined): SearchDocument {
  return file && pattern.status === 'written' ? knownOfFile(file) : knownOfName(pattern);
}

/** Returns what search needs of a pattern; of an unwritten one, which has no file, its name. */
export function makeSearchDocument(pattern: Pattern, file: PatternFile | undefined): SearchDocument {
  return file && pattern.status === 'written' ? ofFile(file) : ofName(pattern);
}

const knownOfFile = oncePer(ofFile);
const knownOfName = oncePer(ofName);

function ofName({ id, name }: Pattern): SearchDocument {
  return { id, name, tags: [], problem: '', text: [] };
}

function ofFile(file: PatternFile): SearchDocument {
  const { tree, form, declaration } = file;
  const { id, name, tags } = declaration.pattern;
  const problem = tree.children[form.problem];
  const text: string[] = [];
  tree.children.forEach((block, index) => {
    const isShared = index === form.therefore && index === form.solution;
    if (isShared || !SAME_IN_ALL.some((part) => form[part] === index)) collect(block, text);
  });
  if (form.references === -1) text.push(...file.references);
  return { id, name, tags, problem: problem ? plain(problem) : '', text };
}

/**
 * Adds the texts of the smallest blocks that a reader takes as a unit, in their order. A row of a table is one such
 * block.
 */
function collect(node: Nodes, into: string[]): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
      add(plain(node), into);
      break;
    case 'tableRow':
      add(node.children.map(plain).join(' · '), into);
      break;
    default:
      if ('children' in node) for (const child of node.children) collect(child, into);
  }
}

function add(text: string, into: string[]): void {
  if (text !== '') into.push(text);
}

/** Returns a node as one line, with names in double brackets as the page shows them. */
function plain(node: Nodes): string {
  return withoutBrackets(textOf(node)).replace(/\s+/g, ' ').trim();
}
