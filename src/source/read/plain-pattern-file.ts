import type { Root } from 'mdast';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import { type PatternFile, readDeclaration, readPatternFile } from './pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/** A pattern's file without what cannot be kept or sent: its front matter, whose places are functions. */
export type PlainPatternFile = Omit<PatternFile, 'source' | 'frontMatter'>;

/** Takes what is plain of a file. It never asks for the front matter, which may have to be read for that. */
export function plainOf(file: PatternFile): PlainPatternFile {
  return {
    declaration: file.declaration,
    aliases: file.aliases,
    references: file.references,
    lang: file.lang,
    faults: file.faults,
    tree: file.tree,
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

/** Returns the whole file. Its front matter is read again if somebody asks for it. */
export function wholeOf(source: SourceFile, plain: PlainPatternFile): PatternFile {
  return {
    ...plain,
    source,
    get frontMatter() {
      return frontMatterOf(source);
    },
  };
}

/** Reads the front matter of a file that could be read before, without its text. */
export function frontMatterOf(source: SourceFile): FrontMatter {
  return readable(source, readDeclaration(source)).frontMatter;
}

/** Parses the text of a file that could be read before. */
export function treeOf(source: SourceFile): Root {
  return readable(source, readPatternFile(source)).tree;
}

function readable<T>({ path }: SourceFile, file: T | Diagnostic[]): T {
  if (Array.isArray(file)) throw new Error(`What is kept of ${path} is not what it holds.`);
  return file;
}
