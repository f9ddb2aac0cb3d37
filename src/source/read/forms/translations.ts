import type { EditionNames } from '../../../language/edition-names.ts';
import { oncePer } from '../../../language/once-per.ts';
import { sourcesOf } from '../folder-sources.ts';
import type { PatternFile } from '../pattern-file.ts';
import type { Folder } from '../read-folder.ts';
import { translatedName } from './name-files.ts';
import { readPlainFile } from './plain-file.ts';
import type { FormReading } from './read-by-form.ts';

/** The names that the editions of a folder give patterns, by language; those that were asked for are there. */
export const editionNamesOf = oncePer<Folder, Map<string, EditionNames>>(() => new Map());

/** A pattern's file with the text of its translation; null if it is not translated. */
export function translationOf(
  file: PatternFile,
  lang: string,
  { editions, read }: FormReading,
  folder: Folder,
): PatternFile | null {
  const path = editions.others.find((edition) => edition.lang === lang)?.files.get(file.source.path);
  const source = path === undefined ? undefined : sourcesOf(folder).get(path);
  const plain = source && readPlainFile(source);
  if (!plain || 'rule' in plain) return null;
  const { declaration } = file;
  const name = translatedName(plain, read);
  return {
    ...file,
    declaration: { ...declaration, pattern: { ...declaration.pattern, name } },
    source: plain.source,
    tree: plain.tree,
    form: plain.form,
    needs: plain.needs,
    addressed: plain.addressed,
    problem: plain.problem,
    solution: plain.solution,
    lang: plain.lang,
    facts: plain.facts,
  };
}

/** The names that translations give a pattern. */
export function translatedNames(file: PatternFile, form: FormReading, folder: Folder): string[] {
  const names = form.editions.others.flatMap(({ lang, files }) =>
    files.has(file.source.path)
      ? (translationOf(file, lang, form, folder)?.declaration.pattern.name ?? [])
      : [],
  );
  return [...new Set(names)].filter((name) => name !== '' && name !== file.declaration.pattern.name);
}
