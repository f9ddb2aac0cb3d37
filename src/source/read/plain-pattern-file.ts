import type { Root } from 'mdast';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { AddressPlaces } from './addressed-markdown.ts';
import type { FrontMatter } from './front-matter.ts';
import { type PatternFile, readDeclaration, readPatternFile } from './pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** A pattern's file without its tree, which is large, and its front matter, whose places are functions. */
export type KeptFile = Omit<PatternFile, 'source' | 'frontMatter' | 'tree'>;

/** A pattern's file without what cannot be sent. */
export interface PlainPatternFile extends KeptFile {
  /** As JSON in UTF-8; null where it is parsed again if somebody asks for it. */
  readonly tree: Uint8Array | null;
}

/** Takes what is plain of a file, with or without its tree. */
export function plainOf(file: PatternFile, hasTree: boolean): PlainPatternFile {
  return { ...keptOf(file), tree: hasTree ? new TextEncoder().encode(JSON.stringify(file.tree)) : null };
}

/** Takes what can be kept of a file. It never asks for what may have to be read for that. */
export function keptOf(file: PatternFile): KeptFile {
  return {
    declaration: file.declaration,
    aliases: file.aliases,
    references: file.references,
    lang: file.lang,
    faults: file.faults,
    form: file.form,
    names: file.names,
    sections: file.sections,
    targets: file.targets,
    facts: file.facts,
    needs: file.needs,
    problem: file.problem,
    solution: file.solution,
    addressed: file.addressed,
  };
}

/**
 * The trees of files that were given, until they are let go of. As bytes, they take half the memory that they take as
 * objects, and nobody looks through them to find what is in use.
 */
const trees = new WeakMap<SourceFile, Uint8Array>();

/** Lets go of the tree of a file. The file is parsed again if somebody asks for it. */
export function forgetTree(source: SourceFile): void {
  trees.delete(source);
}

/**
 * Returns the whole file. Its front matter, and a tree that it is without, are read again if somebody asks for them.
 * What gets an address may be given as a function, which is called if somebody asks for that.
 */
export function wholeOf(
  source: SourceFile,
  {
    tree,
    addressed,
    ...kept
  }: Omit<PlainPatternFile, 'addressed'> & {
    readonly addressed: AddressPlaces | (() => AddressPlaces);
  },
): PatternFile {
  if (tree) trees.set(source, tree);
  return {
    ...kept,
    source,
    get addressed() {
      return typeof addressed === 'function' ? addressed() : addressed;
    },
    get frontMatter() {
      return frontMatterOf(source);
    },
    get tree() {
      const tree = trees.get(source);
      return tree ? (JSON.parse(new TextDecoder().decode(tree)) as Root) : treeOf(source);
    },
  };
}

/** Reads the front matter of a file that could be read before, without its text. */
function frontMatterOf(source: SourceFile): FrontMatter {
  return readable(source, readDeclaration(source)).frontMatter;
}

/** Parses the text of a file that could be read before. */
function treeOf(source: SourceFile): Root {
  return readable(source, readPatternFile(source)).tree;
}

function readable<T>({ path }: SourceFile, file: T | Diagnostic[]): T {
  if (Array.isArray(file)) throw new Error(`What is kept of ${path} is not what it holds.`);
  return file;
}
