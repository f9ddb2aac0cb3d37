import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Language, has, writtenPatterns } from '../../language/language.ts';
import { BY_LINKS } from '../../map/arrangements/by-links.ts';
import type { Pattern, WrittenPattern } from '../../language/pattern.ts';
import { READABLE_FILES, SITE_FILES, pageAddress, patternFile } from '../../language/site-address.ts';
import type { Bundle } from '../../map/bundle.ts';
import type { Curve } from '../../map/drawing/curve.ts';
import { REFERENCE_BESIDE_PANEL, wholeMap } from '../../map/drawing/framing.ts';
import { type MapLayout, referenceLayout } from '../../map/layout.ts';
import { unpackLayout } from '../../map/pack-layout.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { openedView } from '../../map/drawing/opened-view.ts';
import { drawPicture } from '../../map/drawing/picture.ts';
import { routeLinks } from '../../map/drawing/routes.ts';
import { drawThumbnail } from '../../map/drawing/thumbnail.ts';
import { arrangementsOf } from './arrangements.ts';
import { surroundings } from '../../map/around/surroundings.ts';
import { wholeFiles } from '../../map/whole-text.ts';
import { type Cache, cached } from '../cache/cache.ts';
import { once } from '../../language/once.ts';
import { hashOf } from '../cache/hash-of.ts';
import { freeMemory } from './free-memory.ts';
import { type PageMap, preparePageMap } from './page-map.ts';
import type { PageRequest, RenderPage } from './page-request.ts';
import { mapInParallel } from '../read/in-parallel.ts';
import type { LoadedLanguage } from '../read/load-language.ts';
import { type PageHead, type Site, headHtml, homeHead, patternHead, unwrittenHead } from './page.ts';
import { readableFile } from './readable-files.ts';
import { encodePng } from './png.ts';
import { projectFiles } from './project-pages.ts';
import { siteFiles } from './site-files.ts';
import type { Face, Template } from './template.ts';
import { diagramScript } from './text-assets.ts';
import { wholeTextAt } from '../read/whole-text.ts';

/** The faces of the typeface that the map needs, and those that a text needs. */
const MAP: readonly Face[] = ['400-normal'];
const READING: readonly Face[] = ['400-normal', '400-italic', '600-normal'];

interface Job {
  readonly outDir: string;
  readonly site: Site;
  readonly loaded: LoadedLanguage;
  readonly bundle: Bundle;
  readonly template: Template;
  /** Loads what renders pages. It is called if a page is not kept. */
  readonly loadRenderer: () => Promise<RenderPage>;
  readonly cache: Cache;
  /** What every page depends on. */
  readonly key: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes every page with its text and its picture of the map, and the small files at the root. */
export async function writePages(job: Job): Promise<void> {
  const { outDir, site, loaded, bundle } = job;
  const { language } = bundle;
  const layout = openingLayout(language, referenceLayout(language, bundle.plan));
  const patterns = writtenPatterns(language);
  const isSmall = !isLarge(language);
  const href = (pattern: Pattern) => pageAddress(pattern, site.base);
  const curves = once(() => routeLinks(layout, language.links));
  const mapKey = once(() => hashOf(JSON.stringify([language, layout])));
  const pageMap = isSmall
    ? await preparePageMap(bundle, outDir, site.base, (shape, make) =>
        cached(job.cache, 'previews', hashOf(mapKey(), `links ${shape}`), make),
      )
    : null;
  const preview = (id: number | null) =>
    cached(job.cache, 'previews', hashOf(mapKey(), String(id)), () =>
      encodePng(drawThumbnail(language, layout, curves(), id)),
    );
  const introduction = loaded.introduction(site.base);
  const shared = { job, curves, pageMap, href };
  const home = { ...shared, introduction };
  await writePage(home, null, homeHead(language, site), SITE_FILES.home);
  await writePage(
    home,
    'missing',
    { ...homeHead(language, site), title: `Not found · ${language.title}` },
    SITE_FILES.notFound,
  );
  if (patterns.length < language.patterns.length) {
    await mkdir(dirname(join(outDir, SITE_FILES.unwritten)), { recursive: true });
    await writePage(home, 'unwritten', unwrittenHead(language, site), SITE_FILES.unwritten);
    await write(outDir, SITE_FILES.unwrittenReasons, JSON.stringify(loaded.unwrittenReasons()));
  }
  await write(outDir, SITE_FILES.preview, preview(null));
  if (introduction !== '')
    await write(outDir, SITE_FILES.introduction, JSON.stringify({ html: introduction }));
  await write(
    outDir,
    SITE_FILES.arrangements,
    cached(job.cache, 'plans', hashOf(mapKey(), 'arrangements'), () =>
      JSON.stringify(arrangementsOf(loaded.language)),
    ),
  );
  for (const file of wholeFiles(language).keys())
    await write(outDir, file, JSON.stringify(wholeTextAt(loaded, file, site.base)));
  const projects = await projectFiles(loaded, site);
  const projectPages = [...projects.keys()].filter((path) => path.endsWith('.html'));
  for (const [path, content] of siteFiles(language, site, projectPages)) await write(outDir, path, content);
  for (const [path, content] of projects) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await write(outDir, path, content);
  }
  for (const path of Object.values(READABLE_FILES))
    await write(outDir, path, readableFile(loaded, path, site) ?? '');
  let done = 0;
  await mapInParallel(patterns, PAGES_AT_A_TIME, async (pattern) => {
    await mkdir(dirname(join(outDir, patternFile(pattern, 'index.html'))), { recursive: true });
    const body = loaded.body(pattern.id, site.base);
    const image = isSmall ? patternFile(pattern, 'preview.png') : SITE_FILES.preview;
    const head = patternHead(pattern, language, site, { problem: body?.problem ?? '', image });
    await writePage({ ...shared, introduction: '' }, pattern, head, head.file, body);
    if (body) await write(outDir, patternFile(pattern, 'body.json'), JSON.stringify(body));
    for (const name of ['index.md', 'pattern.json'] as const) {
      const path = patternFile(pattern, name);
      await write(outDir, path, readableFile(loaded, path, site) ?? '');
    }
    await write(outDir, patternFile(pattern, 'reasons.json'), JSON.stringify(loaded.reasons(pattern.id)));
    if (isSmall) await write(outDir, image, preview(pattern.id));
    if (++done % PAGES_TO_FREE === 0) freeMemory();
    job.onProgress(done, patterns.length);
  });
}

/** Number of pages after which their memory is freed. */
const PAGES_TO_FREE = 2500;
/** Number of pages in progress: while one is written, the next is rendered. */
const PAGES_AT_A_TIME = 8;

/** Most unlit links on a page. In a language with more, a pattern's page shows only its own links. */
const MOST_QUIET = 1_500;

interface PageToWrite {
  readonly job: Job;
  readonly curves: () => ReadonlyMap<string, Curve>;
  /** Draws the map of a language that is drawn as a whole; null for a large one. */
  readonly pageMap: PageMap | null;
  readonly href: (pattern: Pattern) => string;
  readonly introduction: string;
}

async function writePage(
  page: PageToWrite,
  open: WrittenPattern | null | 'missing' | 'unwritten',
  head: PageHead,
  file: string,
  body: PageRequest['body'] = null,
): Promise<void> {
  const { cache, key, outDir } = page.job;
  const what = typeof open === 'string' ? open : (open?.id ?? null);
  const pageKey = hashOf(key, JSON.stringify([what, head, body]), page.introduction);
  const kept = cache.get('pages', pageKey);
  const html = kept instanceof Uint8Array ? kept : Buffer.from(await wholePage(page, what, head, body));
  if (kept === undefined) cache.put('pages', pageKey, html);
  await write(outDir, file, html);
}

/** Returns the HTML of a page. */
async function wholePage(
  { job, curves, pageMap, href, introduction }: PageToWrite,
  open: PageRequest['open'],
  head: PageHead,
  body: PageRequest['body'],
): Promise<string> {
  const { site, bundle, template } = job;
  const lit = typeof open === 'number' ? open : null;
  const picture =
    pageMap?.draw(lit, href, head.imageAlt) ?? drawPart(bundle, curves(), lit, href, head.imageAlt);
  const renderPage = await job.loadRenderer();
  const html = renderPage({ bundle, base: site.base, open, body, introduction, picture });
  const script = job.loaded.textParts().has('diagrams') ? diagramScript(site.base) : '';
  return template.fill(headHtml(head, site) + script, html, {
    now: body ? READING : MAP,
    withoutScripts: body ? [] : READING,
  });
}

/** Draws what can be read of the map of a large language: all shapes, or what is around a pattern. */
function drawPart(
  { language, plan }: Bundle,
  curves: ReadonlyMap<string, Curve>,
  lit: number | null,
  href: (pattern: Pattern) => string,
  title: string,
): string {
  const layout = openingLayout(language, referenceLayout(language, plan));
  const view =
    (lit === null ? null : openedView(language, layout, lit, REFERENCE_BESIDE_PANEL)) ?? wholeMap(layout);
  const only = lit === null ? new Set<number>() : surroundings(language, layout, view, lit);
  const mostQuiet = lit === null ? Infinity : MOST_QUIET;
  return drawPicture(language, layout, curves, { view, lit, href, only, mostQuiet, title });
}

async function write(outDir: string, path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(outDir, path), content);
}

/** The layout with which a page opens: that of the bands or, in a language without scales, the one by links. */
function openingLayout(language: Language, bands: MapLayout): MapLayout {
  const packed = has(language, 'scales') ? undefined : arrangementsOf(language)[BY_LINKS.id];
  return (packed && unpackLayout(language, packed)) ?? bands;
}
