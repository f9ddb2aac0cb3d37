import type { Diagnostic } from '../../language/diagnostic.ts';
import { findFacts } from './file-facts.ts';
import { findForm } from './form.ts';
import { type DeclaredFile, type PatternFile, readDeclaration, readPatternFile } from './pattern-file.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Understands a pattern's file as far as its front matter goes, which is quick, and its text as soon as it is asked for.
 * A text that cannot be read is taken as empty; reading the whole file tells the fault.
 */
export function lookAt(source: SourceFile): PatternFile | Diagnostic[] {
  const declared = readDeclaration(source);
  if (Array.isArray(declared)) return declared;
  const text = (): Omit<PatternFile, keyof DeclaredFile> => {
    const whole = readPatternFile(source);
    if (!Array.isArray(whole)) return whole;
    const tree = { type: 'root' as const, children: [] };
    const form = findForm(tree);
    return {
      tree,
      form,
      names: [],
      sections: new Set(),
      targets: [],
      facts: findFacts(source, declared.frontMatter, tree, form),
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
  };
}
