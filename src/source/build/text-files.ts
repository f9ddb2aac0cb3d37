import { writeFileSync } from 'node:fs';
import type { PatternBody } from '../../language/body.ts';
import type { WrittenPattern } from '../../language/pattern.ts';
import type { Bundle } from '../../map/bundle.ts';
import type { RenderPage } from '../../map/page-request.ts';
import { type EmbedFiles, embedPage } from './embed-pages.ts';
import type { Site } from './page.ts';
import { FACES, type Template, type readTemplate } from './template.ts';

/** What the files that a site has of one text are made of: plain data, so that another thread can make them. */
export interface TextFiles {
  readonly pattern: WrittenPattern;
  readonly body: PatternBody | null;
  /** The page as it was kept, or what it is made of: the content of its head, and the picture of the map. */
  readonly page: Uint8Array | { readonly head: string; readonly picture: string };
  /** Where each file goes; null for one that is there already. */
  readonly places: Readonly<Record<'page' | 'embed' | 'body', string | null>>;
}

/** What they share with those of all other texts. It is plain data, too. */
export interface SharedByTexts {
  readonly bundle: Bundle;
  readonly site: Site;
  readonly embedded: EmbedFiles;
  /** What the template of their pages is made of. */
  readonly template: Parameters<typeof readTemplate>;
}

/** What makes pages. */
export interface PageTools {
  readonly template: Template;
  readonly loadRenderer: () => Promise<RenderPage>;
}

/** Makes and writes the files of a text. Returns the page if it was made. */
export async function writeTextFiles(
  { bundle, site, embedded }: Omit<SharedByTexts, 'template'>,
  { template, loadRenderer }: PageTools,
  { pattern, body, page, places }: TextFiles,
): Promise<Uint8Array | null> {
  const { language, lang } = bundle;
  let made: Uint8Array | null = null;
  if (places.page !== null) {
    if (!(page instanceof Uint8Array)) {
      const renderPage = await loadRenderer();
      const { head, picture } = page;
      const request = { bundle, base: site.base, open: pattern.id, body, introduction: '', picture };
      // Unlike a small Buffer, its memory is its own, so it can be sent.
      made = new TextEncoder().encode(template.fill(head, renderPage(request), FACES, 'file'));
    }
    writeFileSync(places.page, made ?? (page as Uint8Array));
  }
  if (places.embed !== null)
    writeFileSync(places.embed, embedPage(pattern, language, { body, lang, site, files: embedded }));
  if (places.body !== null) writeFileSync(places.body, JSON.stringify(body));
  return made;
}
