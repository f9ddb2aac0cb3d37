import { type EditionNames, namedIn } from '../../language/edition-names.ts';
import type { Language } from '../../language/language.ts';
import type { WrittenPattern } from '../../language/pattern.ts';
import { SITE_FILES, embedFile, patternFile } from '../../language/site-address.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { hashOf } from '../cache/hash-of.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { type EmbedFiles, embedPage } from './embed-pages.ts';
import { patternHead } from './page.ts';
import { readableFile } from './readable-files.ts';
import type { WriteText } from './text-writer.ts';
import { type PageToWrite, drawMap, wholeHead } from './write-page.ts';

/** Writes all that the site has of one pattern: what is made of its own text, and what others say of it. */
export async function writePattern(
  shared: Omit<PageToWrite, 'introduction'> & {
    readonly embedded: EmbedFiles;
    readonly editions: ReadonlyMap<string, NamedEdition>;
    readonly write: WriteText;
    readonly startPreview: (id: number, file: string) => Promise<void>;
  },
  pattern: WrittenPattern,
): Promise<void> {
  const { loaded, site, files } = shared.job;
  const { language } = shared.job.bundle;
  const { id } = pattern;
  const hasPreview = !isLarge(language);
  const image = hasPreview ? patternFile(pattern, 'preview.png') : SITE_FILES.preview;
  if (hasPreview) await shared.startPreview(id, image);
  await writeText(shared, pattern, image);
  const key = hashOf(shared.key, loaded.reasonsKey(id, site.base));
  const data = patternFile(pattern, 'pattern.json');
  files.put(data, key, () => readableFile(loaded, data, site) ?? '');
}

/** Writes all that is made of the text of a pattern and of no other text. */
async function writeText(
  { embedded, editions: all, ...shared }: Parameters<typeof writePattern>[0],
  pattern: WrittenPattern,
  image: string,
): Promise<void> {
  const { loaded, site, files, cache, bundle } = shared.job;
  const { language } = bundle;
  const { id } = pattern;
  const page = patternFile(pattern, 'index.html');
  const markdown = patternFile(pattern, 'index.md');
  const body = patternFile(pattern, 'body.json');
  const embed = embedFile(pattern);
  const editions = pattern.editions ?? [];
  const editionAt = (lang: string) => patternFile(pattern, `body.${lang}.json`);
  const translated = editions.flatMap((lang) => [editionAt(lang), embedFile(pattern, lang)]);
  const key = hashOf(shared.key, loaded.textKey(id, site.base));
  const pageKey = hashOf(key, page);
  if (files.takeOver(key, [page, embed, body, markdown, ...translated])) {
    cache.keep('pages', pageKey);
    loaded.keepBody(id, site.base);
    return;
  }
  await loaded.prepare([id]);
  const text = loaded.body(id, site.base);
  const head = patternHead(pattern, language, site, { problem: text?.problem ?? '', image });
  const kept = cache.get('pages', pageKey);
  const made = () => ({ head: wholeHead(shared, head), picture: drawMap(shared, id, head.imageAlt) });
  const places = {
    page: files.reserve(page, key),
    embed: files.reserve(embed, key),
    body: files.reserve(body, key),
  };
  await shared.write(
    { pattern, body: text, page: kept instanceof Uint8Array ? kept : made(), places },
    (html) => cache.put('pages', pageKey, html),
  );
  for (const lang of editions) {
    const translation = loaded.edition(id, lang, site.base);
    files.write(editionAt(lang), JSON.stringify(translation), key);
    const named = all.get(lang)?.language ?? language;
    const inFrame = { body: translation, lang, edition: lang, site, files: embedded };
    const own = { ...pattern, name: translation?.name ?? pattern.name };
    files.write(embedFile(pattern, lang), embedPage(own, named, inFrame), key);
  }
  files.write(markdown, readableFile(loaded, markdown, site) ?? '', key);
}

export interface NamedEdition {
  readonly names: EditionNames;
  /** The language with these names. */
  readonly language: Language;
}

/** The editions in other languages, by language. */
export function editionsOf({ language, editionNames }: LoadedLanguage): ReadonlyMap<string, NamedEdition> {
  return new Map(
    (language.editions ?? []).map((lang) => {
      const names = editionNames(lang);
      return [lang, { names, language: namedIn(language, names) }];
    }),
  );
}
