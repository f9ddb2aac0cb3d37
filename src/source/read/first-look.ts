import type { Diagnostic } from '../../language/diagnostic.ts';
import { findFacts } from './file-facts.ts';
import { findForm } from './form.ts';
import { type DeclaredFile, type PatternFile, readDeclaration, readPatternFile } from './pattern-file.ts';
import type { SourceFile } from './source-file.ts';
import { findNeeds } from '../render/text-needs.ts';

/**
 * Reads the front matter of a pattern's file, which is fast, and its text when it is asked for. A text that cannot be
 * read counts as empty; reading the whole file reports the fault.
 */
export function lookAt(source: SourceFile): PatternFile | Diagnostic[] {
  const declared = readDeclaration(source);
  if (Array.isArray(declared)) return declared;
  const text = (): Omit<PatternFile, keyof DeclaredFile> => {
    const whole = readPatternFile(source);
    if (!Array.isArray(whole)) return whole;
    const tree = { type: 'root' as const, children: [] };
    const found = findForm(tree);
    return {
      tree,
      form: found.form,
      names: [],
      sections: new Set(),
      targets: [],
      facts: findFacts(source, declared.frontMatter, tree, found),
      needs: findNeeds(tree),
      problem: '',
      solution: '',
      addressed: { contentStart: source.text.length, heading: null, names: [], pictures: [] },
    };
  };
  return {
    ...declared,
    get tree() {
      return text().tree;
    },
    get form() {
      return text().form;
    },
    get names() {
      return text().names;
    },
    get sections() {
      return text().sections;
    },
    get targets() {
      return text().targets;
    },
    get facts() {
      return text().facts;
    },
    get needs() {
      return text().needs;
    },
    get problem() {
      return text().problem;
    },
    get solution() {
      return text().solution;
    },
    get addressed() {
      return text().addressed;
    },
  };
}
