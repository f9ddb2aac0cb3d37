import { type WholeText, wholeFiles } from '../../map/whole-text.ts';
import type { LoadedLanguage } from './loaded-language.ts';

/** Returns the content of a file for reading the whole language (`wholeFiles`); null if there is no such file. */
export function wholeTextAt(
  { language, body }: LoadedLanguage,
  file: string,
  base: string,
): WholeText | null {
  const scales = wholeFiles(language).get(file);
  if (!scales) return null;
  return language.patterns.flatMap(({ id, scale }) => {
    const text = scales.has(scale) ? body(id, base) : null;
    return text ? [{ id, html: text.html, references: text.references }] : [];
  });
}
