import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InlineConfig } from 'vite';
import { type Language, has, writtenPatterns } from '../../language/language.ts';
import { BY_LINKS } from '../../map/arrangements/by-links.ts';
import type { Pattern, WrittenPattern } from '../../language/pattern.ts';
import {
  READABLE_FILES,
  SITE_FILES,
  embedFile,
  pageAddress,
  patternFile,
} from '../../language/site-address.ts';
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
import { buildApp } from './built-app.ts';
import { freeMemory } from './free-memory.ts';
import { type PageMap, preparePageMap } from './page-map.ts';
import { embedFiles, embedPage } from './embed-pages.ts';
import { type Past, atomFeed } from './news-files.ts';
import { mapInParallel } from '../read/in-parallel.ts';
import type { LoadedLanguage } from '../read/load-language.ts';
import { type PageHead, type Site, headHtml, homeHead, patternHead, unwrittenHead } from './page.ts';
import { readableFile } from './readable-files.ts';
import { encodePng } from './png.ts';
import { projectFiles } from './project-pages.ts';
import { type SiteOptions, siteConfig } from './site-config.ts';
import { siteFiles } from './site-files.ts';
import type { Face, Template } from './template.ts';
import { diagramScript } from './text-assets.ts';
import { wholeTextAt } from '../read/whole-text.ts';

/**
 * One page, as the app's server entry takes it (`src/app/start/entry-server.tsx`, which this folder does not import).
 */
interface PageRequest {
  readonly bundle: Bundle;
  readonly base: string;
  readonly open: number | null | 'missing' | 'unwritten';
  readonly body: ReturnType<LoadedLanguage['body']>;
  readonly introduction: string;
  readonly picture: string;
}

type RenderPage = (page: PageRequest) => string;

/**
 * Builds the app's server entry with Vite and loads it.
 *
 * @param folder A folder for the entry, which is removed. It lies in the new site, so it also disappears if the build
 * is aborted.
 */
export async function loadRenderer(
  options: SiteOptions & { readonly cache: Cache },
  folder: string,
): Promise<RenderPage> {
  try {
    const target = { cache: options.cache, key: `renderer ${options.base}`, outDir: folder };
    await buildApp(target, () => rendererConfig(options));
    const module: unknown = await import(pathToFileURL(join(folder, 'entry-server.mjs')).href);
    return (module as { renderPage: RenderPage }).renderPage;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rendererConfig(options: SiteOptions): InlineConfig {
  const config = siteConfig(options);
  return {
    ...config,
    ssr: { noExternal: true },
    build: {
      ...config.build,
      ssr: 'src/app/start/entry-server.tsx',
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        // The ending makes these files modules, whatever a package.json in a parent folder says.
        output: { entryFileNames: 'entry-server.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  };
}

/** The faces of the typeface that the map needs, and those that a text needs. */
const MAP: readonly Face[] = ['400-normal'];
const READING: readonly Face[] = ['400-normal', '400-italic', '600-normal'];

interface Job {
  readonly outDir: string;
  readonly site: Site;
  readonly loaded: LoadedLanguage;
  readonly past: Past;
  readonly bundle: Bundle;
  /** Reads the page that is filled for each address, with the styles of the map. */
  readonly openTemplate: (mapStyles: string) => Promise<Template>;
  /** Loads what renders pages. It is called if a page is not kept. */
  readonly loadRenderer: () => Promise<RenderPage>;
  readonly cache: Cache;
  /** What every page depends on besides its template. */
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
  const template = await job.openTemplate(pageMap?.styles ?? '');
  const preview = (id: number | null) =>
    cached(job.cache, 'previews', hashOf(mapKey(), String(id)), () =>
      encodePng(drawThumbnail(language, layout, curves(), id)),
    );
  const introduction = loaded.introduction(site.base);
  const shared = { job, key: hashOf(job.key, template.text), template, curves, pageMap, href };
  const home = { ...shared, introduction };
  const feed = atomFeed(loaded, site, job.past);
  if (feed !== null) await write(outDir, SITE_FILES.feed, feed);
  if (job.past.news) await write(outDir, SITE_FILES.news, JSON.stringify(job.past.news));
  const head = homeHead(language, site);
  const alternates = feed === null ? [] : [['application/atom+xml', SITE_FILES.feed] as const];
  await writePage(home, null, { ...head, alternates }, SITE_FILES.home);
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
  const embedded = await embedFiles(loaded.langs());
  for (const [path, content] of embedded.contents) await write(outDir, path, content);
  let done = 0;
  await mapInParallel(patterns, PAGES_AT_A_TIME, async (pattern) => {
    await mkdir(dirname(join(outDir, embedFile(pattern))), { recursive: true });
    const body = loaded.body(pattern.id, site.base);
    const image = isSmall ? patternFile(pattern, 'preview.png') : SITE_FILES.preview;
    const head = patternHead(pattern, language, site, { problem: body?.problem ?? '', image });
    await writePage({ ...shared, introduction: '' }, pattern, head, head.file, body);
    if (body) await write(outDir, patternFile(pattern, 'body.json'), JSON.stringify(body));
    for (const lang of (pattern.status === 'written' && pattern.editions) || []) {
      const edition = loaded.edition(pattern.id, lang, site.base);
      await write(outDir, patternFile(pattern, `body.${lang}.json`), JSON.stringify(edition));
    }
    const embedding = { body, lang: loaded.lang, site, files: embedded };
    await write(outDir, embedFile(pattern), embedPage(pattern, language, embedding));
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
  /** What every page depends on. */
  readonly key: string;
  readonly template: Template;
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
  const { cache, outDir } = page.job;
  const what = typeof open === 'string' ? open : (open?.id ?? null);
  const pageKey = hashOf(page.key, JSON.stringify([what, head, body]), page.introduction);
  const kept = cache.get('pages', pageKey);
  const html = kept instanceof Uint8Array ? kept : Buffer.from(await wholePage(page, what, head, body));
  if (kept === undefined) cache.put('pages', pageKey, html);
  await write(outDir, file, html);
}

/** Returns the HTML of a page. */
async function wholePage(
  { job, template, curves, pageMap, href, introduction }: PageToWrite,
  open: PageRequest['open'],
  head: PageHead,
  body: PageRequest['body'],
): Promise<string> {
  const { site, bundle } = job;
  const lit = typeof open === 'number' ? open : null;
  const picture =
    pageMap?.draw(lit, href, head.imageAlt) ?? drawPart(bundle, curves(), lit, href, head.imageAlt);
  const renderPage = await job.loadRenderer();
  const html = renderPage({ bundle, base: site.base, open, body, introduction, picture });
  const script = job.loaded.textParts().has('diagrams') ? diagramScript(site.base) : '';
  const faces = { now: body ? READING : MAP, withoutScripts: body ? [] : READING };
  // A site has one home page, and most readers come in there.
  return template.fill(headHtml(head, site) + script, html, faces, lit === null ? 'page' : 'file');
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
