import { escapeXml } from '../../language/escape-xml.ts';
import { slugLookup } from '../../language/language.ts';
import { oncePer } from '../../language/once-per.ts';
import { searchPart } from '../../language/search/search-index.ts';
import { SITE_FILES, patternFile, readEditionFile, readPatternFile } from '../../language/site-address.ts';
import { rememberArrangements } from '../build/arrangements.ts';
import { readableFile } from '../build/readable-files.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { rememberSearchFiles } from '../build/search-files.ts';
import { PROJECT_FILES } from '../../language/project/project-address.ts';
import { projectListings } from '../read/project-files.ts';
import { wholeFiles } from '../../map/whole-text.ts';
import { wholeTextAt } from '../read/whole-text.ts';

/** A text as the development server sends it, most as JSON; null where there is none at the path. */
export type ServedTexts = (loaded: LoadedLanguage, path: string) => Buffer | null;

/** Loads what the text at a path needs to be rendered. */
export async function prepareText(loaded: LoadedLanguage, path: string): Promise<void> {
  const file = readPatternFile(path);
  if (!file)
    return wholeFiles(loaded.language).has(path) || path === SITE_FILES.introduction
      ? loaded.prepare()
      : undefined;
  const pattern = slugLookup(loaded.language).get(file.slug);
  return loaded.prepare(pattern ? [pattern.id] : []);
}

/**
 * Gives the texts of one language as it is edited. Each is written once for all who ask, so that clients that ask often
 * and read slowly cost little; the search index and the arrangements are made when they are first asked for, and then
 * take up what changed. What changed of the search index alone can be asked for pattern by pattern.
 *
 * @param base The path of the site, with slashes at both ends.
 */
export function createServedTexts(base: string): ServedTexts {
  const writtenOf = oncePer<LoadedLanguage, Map<string, Buffer>>(() => new Map());
  const searchFilesOf = oncePer(rememberSearchFiles());
  const arrangementsOf = rememberArrangements();

  const textAt = (loaded: LoadedLanguage, path: string): unknown => {
    switch (path) {
      case SITE_FILES.introduction:
        return { html: told(loaded) + loaded.introduction(base) };
      case PROJECT_FILES.list:
        return projectListings(loaded.projects, loaded.language);
      case SITE_FILES.arrangements:
        return arrangementsOf(loaded.language);
      case SITE_FILES.unwrittenReasons:
        return loaded.unwrittenReasons();
    }
    const edition = readEditionFile(path);
    if (edition !== null && loaded.language.editions?.includes(edition)) return loaded.editionNames(edition);
    const file = readPatternFile(path);
    if (!file) return wholeTextAt(loaded, path, base);
    const pattern = slugLookup(loaded.language).get(file.slug);
    if (!pattern) return null;
    if (path === patternFile(pattern, 'search.json')) {
      const document = loaded.searchDocuments().find(({ id }) => id === pattern.id);
      return document ? searchPart(document) : null;
    }
    const lang = loaded.language.editions?.find((lang) => path === patternFile(pattern, `body.${lang}.json`));
    if (lang !== undefined) return loaded.edition(pattern.id, lang, base);
    return path === patternFile(pattern, 'body.json') ? loaded.body(pattern.id, base) : null;
  };

  return (loaded, path) => {
    const known = writtenOf(loaded).get(path);
    if (known) return known;
    const whole =
      path === SITE_FILES.searchIndex || path === SITE_FILES.sentences
        ? searchFilesOf(loaded)[path]
        : readableFile(loaded, path, { origin: '', base });
    const text = whole === null ? textAt(loaded, path) : null;
    if (whole === null && text === null) return null;
    const written = Buffer.from(whole ?? JSON.stringify(text));
    writtenOf(loaded).set(path, written);
    return written;
  };
}

/** How the folder was read, which concerns authors alone. */
function told({ form }: LoadedLanguage): string {
  return form ? `<p>${escapeXml(form.told)}</p>` : '';
}
