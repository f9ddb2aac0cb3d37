import { oncePer } from '../../language/once-per.ts';
import { guessLanguage } from '../render/text-language.ts';
import type { PatternFile } from './pattern-file.ts';
import type { Folder } from './read-folder.ts';

/** What the texts are written in, as the first of them tell. */
export const guessLanguageOf = oncePer(({ patterns }: Folder): string =>
  guessLanguage(
    patterns
      .slice(0, 10)
      .map(({ text }) => text.slice(0, 2000))
      .join('\n'),
  ),
);

/** The language that most patterns in another form state, or else the one in which they seem to be written. */
export function languageOfFiles(files: readonly PatternFile[]): string {
  const counts = new Map<string, number>();
  for (const { lang } of files) if (lang !== '') counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (most && most[1] * 2 > files.length) return most[0];
  const texts = files.slice(0, 10).map(({ frontMatter }) => frontMatter.content.slice(0, 2000));
  return guessLanguage(texts.join('\n'));
}

/** Whether a text needs no language of its own on a page. */
export function isSameLanguage(own: string, page: string): boolean {
  return own === '' || own.toLowerCase() === page.toLowerCase();
}
