import type { Bundle } from '../../map/bundle.ts';
import type { Curve } from '../../map/drawing/curve.ts';
import { REFERENCE_BESIDE_PANEL, wholeMap } from '../../map/drawing/map-view.ts';
import { openedView } from '../../map/drawing/opened-view.ts';
import { drawPicture } from '../../map/drawing/picture.ts';
import { surroundings } from '../../map/around/surroundings.ts';
import type { MapLayout } from '../../map/layout.ts';
import type { RenderPage } from '../../map/page-request.ts';
import { linkedWith } from '../../language/link.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { Cache } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import type { Past } from './news-files.ts';
import { type PageHead, type Site, headHtml } from './page.ts';
import type { PageMap } from './page-map.ts';
import { type Face, type PreparedApp, type Template } from './template.ts';
import { diagramScript } from './text-assets.ts';
import type { WrittenSite } from './written-site.ts';

/** What the pages of a site are made of, and where they go. */
export interface Job {
  readonly files: WrittenSite;
  readonly site: Site;
  readonly loaded: LoadedLanguage;
  readonly past: Past;
  readonly bundle: Bundle;
  /** The files of the app, by path. */
  readonly app: ReadonlyMap<string, Uint8Array>;
  /** Prepares the app with the styles of the map, and says whether pages have those of their first frame. */
  readonly prepareApp: (mapStyles: string, hasFrames: boolean) => PreparedApp;
  /** Loads what renders pages. It is called if a page is not kept. */
  readonly loadRenderer: () => Promise<RenderPage>;
  readonly cache: Cache;
  /** Identifies the language, of which the map is made. */
  readonly languageKey: string;
  /** What every page depends on besides its template. */
  readonly key: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** A page, without what is its own. */
export interface PageToWrite {
  readonly job: Job;
  /** What every page depends on. */
  readonly key: string;
  readonly template: Template;
  readonly layout: MapLayout;
  readonly curves: () => ReadonlyMap<string, Curve>;
  /** Draws the map of a language that is drawn as a whole; null for a large one. */
  readonly pageMap: PageMap | null;
  readonly href: (pattern: Pattern) => string;
  readonly introduction: string;
}

/** Writes a page that shows no pattern, or takes it over from the site before or from the cache. */
export async function writePage(
  page: PageToWrite,
  open: null | 'missing' | 'unwritten',
  head: PageHead,
  file: string,
): Promise<void> {
  const { cache, files } = page.job;
  const key = hashOf(page.key, page.introduction, JSON.stringify(head));
  const pageKey = hashOf(key, file);
  if (files.takeOver(key, [file])) {
    cache.keep('pages', pageKey);
    return;
  }
  const kept = cache.get('pages', pageKey);
  const html = kept instanceof Uint8Array ? kept : Buffer.from(await wholePage(page, open, head));
  if (kept === undefined) cache.put('pages', pageKey, html);
  files.write(file, html, key);
}

/** The faces of the typeface that the map needs. A text needs all. */
const MAP: readonly Face[] = ['400-normal'];

/** Returns the HTML of a page. */
async function wholePage(
  page: PageToWrite,
  open: null | 'missing' | 'unwritten',
  head: PageHead,
): Promise<string> {
  const { job, template, introduction } = page;
  const { site, bundle } = job;
  const picture = drawMap(page, null, head.imageAlt);
  const renderPage = await job.loadRenderer();
  const html = renderPage({ bundle, base: site.base, open, body: null, introduction, picture });
  // A site has one home page, and most readers come in there.
  return template.fill(wholeHead(page, head), html, MAP, 'page');
}

/** Returns the content of the head of a page, as HTML. */
export function wholeHead({ job, template }: Pick<PageToWrite, 'job' | 'template'>, head: PageHead): string {
  const { site, loaded } = job;
  const script = loaded.textParts().has('diagrams') ? diagramScript(site.base) : '';
  return headHtml(head, site, template.scripts) + script;
}

/**
 * Draws the map of a page.
 *
 * @param lit The id of the pattern whose neighbourhood is lit, or null.
 */
export function drawMap(
  { job, layout, curves, pageMap, href }: Omit<PageToWrite, 'introduction'>,
  lit: number | null,
  title: string,
): string {
  return pageMap?.draw(lit, href, title) ?? drawPart(job.bundle, layout, curves(), lit, href, title);
}

/** Draws what can be read of the map of a large language: all shapes, or what is around a pattern. */
function drawPart(
  { language }: Bundle,
  layout: MapLayout,
  curves: ReadonlyMap<string, Curve>,
  lit: number | null,
  href: (pattern: Pattern) => string,
  title: string,
): string {
  const view =
    (lit === null ? null : openedView(language, layout, lit, REFERENCE_BESIDE_PANEL)) ?? wholeMap(layout);
  // Names that are faded and lead nowhere, and links that are hardly seen, come with the live map.
  const named = new Set(lit === null ? [] : [lit, ...linkedWith(language.links, lit)]);
  const only =
    lit === null ? new Set(layout.cards.map(({ id }) => id)) : surroundings(language, layout, view, lit);
  const shapes = new Set([...only].filter((id) => !named.has(id)));
  return drawPicture(language, layout, curves, {
    view,
    lit,
    href,
    only,
    shapes,
    hasQuiet: false,
    title,
    hasLook: true,
  });
}
