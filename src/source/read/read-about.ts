import type { Diagnostic } from '../../language/diagnostic.ts';
import { type LanguageFile, readLanguageFile } from './language-file.ts';
import { plainText } from '../render/plain-text.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads LANGUAGE.md; without one, everything that it could say is empty.
 *
 * @param diagnostics Receives what is wrong with it.
 */
export function readAbout(source: SourceFile | null, diagnostics: Diagnostic[]): LanguageFile {
  if (!source)
    return {
      title: '',
      description: '',
      license: '',
      repository: '',
      start: null,
      startingPoints: { names: [], line: 1, column: 1 },
      lang: '',
      introduction: null,
    };
  const { file, diagnostics: faults } = readLanguageFile(source);
  diagnostics.push(...faults);
  return file;
}

/** Returns the title of a language that states none, from the name of its folder. */
export function titleOf(folderName: string): string {
  const words = plainText(folderName.replace(/[-_]+/g, ' '));
  return words === '' ? 'Pattern language' : words.charAt(0).toUpperCase() + words.slice(1);
}
