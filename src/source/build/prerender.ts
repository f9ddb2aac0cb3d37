import { type EditionNames, namedIn } from '../../language/edition-names.ts';
import { type Language, has, writtenPatterns } from '../../language/language.ts';
import { linkedWith } from '../../language/link.ts';
import { BY_LINKS } from '../../map/arrangements/by-links.ts';
import type { Pattern, WrittenPattern } from '../../language/pattern.ts';
import {
  READABLE_FILES,
  SITE_FILES,
  editionFile,
  embedFile,
  pageAddress,
  patternFile,
} from '../../language/site-address.ts';
import type { Bundle } from '../../map/bundle.ts';
import type { Curve } from '../../map/drawing/curve.ts';
import { REFERENCE_BESIDE_PANEL, wholeMap } from '../../map/drawing/map-view.ts';
import { type MapLayout, referenceLayout } from '../../map/layout.ts';
import { unpackLayout } from '../../map/pack-layout.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { openedView } from '../../map/drawing/opened-view.ts';
import { drawPicture } from '../../map/drawing/picture.ts';
import { lookStyles } from '../../map/drawing/look-properties.ts';
import { packCurves, unpackCurves } from '../../map/drawing/pack-curves.ts';
import { routeLinks } from '../../map/drawing/routes.ts';
import { thumbnails } from '../../map/drawing/thumbnail.ts';
import { arrangementsOf } from './arrangements.ts';
import { surroundings } from '../../map/around/surroundings.ts';
import { wholeFiles } from '../../map/whole-text.ts';
import { type Cache, cached } from '../cache/cache.ts';
import { once } from '../../language/once.ts';
import { hashOf } from '../cache/hash-of.ts';
import { freeAsItGrows, freeMemory } from './free-memory.ts';
import { type PageMap, preparePageMap } from './page-map.ts';
import { type EmbedFiles, embedFiles, embedPage } from './embed-pages.ts';
import { type Past, atomFeed } from './news-files.ts';
import type { PageRequest, RenderPage } from '../../map/page-request.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { type PageHead, type Site, headHtml, homeHead, patternHead, unwrittenHead } from './page.ts';
import { readableFile, wholeParts } from './readable-files.ts';
import { encodePng } from './png.ts';
import { projectFiles } from './project-pages.ts';
import { siteFiles } from './site-files.ts';
import { withTaskBeside } from './task-beside.ts';
import { FACES, type Face, type PreparedApp, type Template } from './template.ts';
import { diagramScript } from './text-assets.ts';
import { wholeTextAt } from '../read/whole-text.ts';
import type { WrittenSite } from './written-site.ts';

/** The faces of the typeface that the map needs. A text needs all. */
const MAP: readonly Face[] = ['400-normal'];

interface Job {
  readonly files: WrittenSite;
  readonly site: Site;
  readonly loaded: LoadedLanguage;
  readonly past: Past;
  readonly bundle: Bundle;
  /** Prepares the app, with the styles of the map. */
  readonly prepareApp: (mapStyles: string) => PreparedApp;
  /** Loads what renders pages. It is called if a page is not kept. */
  readonly loadRenderer: () => Promise<RenderPage>;
  readonly cache: Cache;
  /** Identifies the language, of which the map is made. */
  readonly languageKey: string;
  /** What every page depends on besides its template. */
  readonly key: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes every page with its text and its picture of the map, and the small files at the root. */
export async function writePages(job: Job): Promise<void> {
  const { site, loaded, bundle, files } = job;
  const { language } = bundle;
  const layout = openingLayout(language, referenceLayout(language, bundle.plan));
  const patterns = writtenPatterns(language);
  const isSmall = !isLarge(language);
  const href = (pattern: Pattern) => pageAddress(pattern, site.base);
  const mapKey = hashOf(job.languageKey, 'map');
  const curvesKey = hashOf(mapKey, 'curves');
  const curves = once(() =>
    unpackCurves(cached(job.cache, 'plans', curvesKey, () => packCurves(routeLinks(layout, language.links)))),
  );
  const pageMap = isSmall
    ? preparePageMap(
        bundle,
        (path, content) => files.write(path, content),
        site.base,
        (shape, make) => cached(job.cache, 'previews', hashOf(mapKey, `links ${shape}`), make),
      )
    : null;
  const { template, files: app } = job.prepareApp(lookStyles() + (pageMap?.styles ?? ''));
  for (const [path, content] of app) files.write(path, content);
  const previewKey = (id: number | null) => hashOf(mapKey, String(id));
  const thumbnail = once(() => thumbnails(language, layout, curves()));
  const writePreview = async (id: number | null, file: string) => {
    const key = previewKey(id);
    if (!files.takeOver(key, [file])) {
      const kept = job.cache.get('previews', key);
      const png = kept instanceof Uint8Array ? kept : await encodePng(thumbnail()(id));
      if (kept === undefined) job.cache.put('previews', key, png);
      files.write(file, png, key);
    }
    job.cache.keep('previews', key);
  };
  // Texts of projects may need whatever the texts of patterns need.
  await loaded.prepare(loaded.projects.length > 0 ? undefined : []);
  const introduction = loaded.introduction(site.base);
  const shared = { job, key: hashOf(job.key, template.text), template, layout, curves, pageMap, href };
  const home = { ...shared, introduction };
  const feed = atomFeed(loaded, site, job.past);
  if (feed !== null) files.write(SITE_FILES.feed, feed);
  if (job.past.news) files.write(SITE_FILES.news, JSON.stringify(job.past.news));
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
    await writePage(home, 'unwritten', unwrittenHead(language, site), SITE_FILES.unwritten);
    files.write(SITE_FILES.unwrittenReasons, JSON.stringify(loaded.unwrittenReasons()));
  }
  const editions = editionsOf(loaded);
  for (const [lang, { names }] of editions) files.write(editionFile(lang), JSON.stringify(names));
  await writePreview(null, SITE_FILES.preview);
  if (introduction !== '') files.write(SITE_FILES.introduction, JSON.stringify({ html: introduction }));
  const arrangementsKey = hashOf(mapKey, 'arrangements');
  files.put(SITE_FILES.arrangements, arrangementsKey, () =>
    cached(job.cache, 'plans', arrangementsKey, () => JSON.stringify(arrangementsOf(loaded.language))),
  );
  for (const key of [arrangementsKey, curvesKey]) job.cache.keep('plans', key);
  const projects = await projectFiles(loaded, site);
  const projectPages = [...projects.keys()].filter((path) => path.endsWith('.html'));
  for (const [path, content] of [...(await siteFiles(language, site, projectPages)), ...projects])
    files.write(path, content);
  const listed = loaded.projects.map(({ slug, isStart, project }) => [slug, isStart, project]);
  const allKey = hashOf(shared.key, loaded.textsKey(), introduction, JSON.stringify(listed));
  for (const [path, key] of [
    [READABLE_FILES.overview, allKey],
    [READABLE_FILES.language, shared.key],
    [READABLE_FILES.schema, shared.key],
  ] as const)
    files.put(path, key, () => readableFile(loaded, path, site) ?? '');
  files.join(
    READABLE_FILES.whole,
    allKey,
    wholeParts(loaded, site).map(({ id, make }) => ({
      key: id === null ? allKey : hashOf(shared.key, loaded.textKey(id, site.base)),
      make,
    })),
  );
  const embedded = await embedFiles([...new Set([...loaded.langs(), ...editions.keys()])]);
  for (const [path, content] of embedded.contents) files.write(path, content);
  // The map of a large language took much that its pages do not need.
  if (!isSmall) freeMemory();
  // A picture is compressed while pages are rendered. One is enough, because a bitmap is large.
  await withTaskBeside(async (start) => {
    const startPreview = (id: number, file: string) => start(() => writePreview(id, file));
    const free = freeAsItGrows();
    let done = 0;
    for (const [path, scales] of wholeFiles(language)) {
      const own = patterns.filter(({ scale }) => scales.has(scale));
      for (const pattern of own) {
        await writePattern({ ...shared, embedded, editions }, pattern, startPreview);
        done += 1;
        if (done % PAGES_AT_A_TIME > 0) continue;
        // Signals and the terminal get their turn.
        await new Promise((resolve) => setImmediate(resolve));
        job.onProgress(done, patterns.length);
        free();
      }
      await writeWhole(shared, path, own);
      loaded.forgetBodies();
    }
  });
  job.onProgress(patterns.length, patterns.length);
}

/** Writes a file for reading the whole language, after the pages of its patterns: they have the same texts. */
async function writeWhole(
  { key: sharedKey, job: { loaded, site, files } }: Pick<PageToWrite, 'key' | 'job'>,
  path: string,
  patterns: readonly WrittenPattern[],
): Promise<void> {
  const ids = patterns.map(({ id }) => id);
  const key = hashOf(sharedKey, ...ids.map((id) => loaded.textKey(id, site.base)));
  if (files.takeOver(key, [path])) return;
  await loaded.prepare(ids);
  files.write(path, JSON.stringify(wholeTextAt(loaded, path, site.base)), key);
}

/** Writes all that the site has of one pattern: what is made of its own text, and what others say of it. */
async function writePattern(
  shared: Omit<PageToWrite, 'introduction'> & {
    readonly embedded: EmbedFiles;
    readonly editions: ReadonlyMap<string, NamedEdition>;
  },
  pattern: WrittenPattern,
  startPreview: (id: number, file: string) => Promise<void>,
): Promise<void> {
  const { loaded, site, files } = shared.job;
  const { language } = shared.job.bundle;
  const { id } = pattern;
  const hasPreview = !isLarge(language);
  const image = hasPreview ? patternFile(pattern, 'preview.png') : SITE_FILES.preview;
  if (hasPreview) await startPreview(id, image);
  await writeText(shared, pattern, image);
  const key = hashOf(shared.key, loaded.reasonsKey(id, site.base));
  const data = patternFile(pattern, 'pattern.json');
  files.put(patternFile(pattern, 'reasons.json'), key, () => JSON.stringify(loaded.reasons(id)));
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
  if (files.takeOver(key, [page, embed, body, markdown, ...translated])) {
    cache.keep('pages', hashOf(key, page));
    loaded.keepBody(id, site.base);
    return;
  }
  await loaded.prepare([id]);
  const text = loaded.body(id, site.base);
  const head = patternHead(pattern, language, site, { problem: text?.problem ?? '', image });
  await writePage({ ...shared, introduction: '' }, pattern, head, page, text, key);
  const embedding = { body: text, lang: loaded.lang, site, files: embedded };
  files.write(embed, embedPage(pattern, language, embedding), key);
  files.write(body, JSON.stringify(text), key);
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

interface NamedEdition {
  readonly names: EditionNames;
  /** The language with these names. */
  readonly language: Language;
}

/** The editions in other languages, by language. */
function editionsOf({ language, editionNames }: LoadedLanguage): ReadonlyMap<string, NamedEdition> {
  return new Map(
    (language.editions ?? []).map((lang) => {
      const names = editionNames(lang);
      return [lang, { names, language: namedIn(language, names) }];
    }),
  );
}

/** Number of pages that are written without a pause. */
const PAGES_AT_A_TIME = 20;

interface PageToWrite {
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

async function writePage(
  page: PageToWrite,
  open: WrittenPattern | null | 'missing' | 'unwritten',
  head: PageHead,
  file: string,
  body: PageRequest['body'] = null,
  key = hashOf(page.key, page.introduction, JSON.stringify(head)),
): Promise<void> {
  const { cache, files } = page.job;
  const what = typeof open === 'string' ? open : (open?.id ?? null);
  const pageKey = hashOf(key, file);
  if (files.takeOver(key, [file])) {
    cache.keep('pages', pageKey);
    return;
  }
  const kept = cache.get('pages', pageKey);
  const html = kept instanceof Uint8Array ? kept : Buffer.from(await wholePage(page, what, head, body));
  if (kept === undefined) cache.put('pages', pageKey, html);
  files.write(file, html, key);
}

/** Returns the HTML of a page. */
async function wholePage(
  { job, template, layout, curves, pageMap, href, introduction }: PageToWrite,
  open: PageRequest['open'],
  head: PageHead,
  body: PageRequest['body'],
): Promise<string> {
  const { site, bundle } = job;
  const lit = typeof open === 'number' ? open : null;
  const picture =
    pageMap?.draw(lit, href, head.imageAlt) ?? drawPart(bundle, layout, curves(), lit, href, head.imageAlt);
  const renderPage = await job.loadRenderer();
  const html = renderPage({ bundle, base: site.base, open, body, introduction, picture });
  const script = job.loaded.textParts().has('diagrams') ? diagramScript(site.base) : '';
  // A site has one home page, and most readers come in there.
  return template.fill(
    headHtml(head, site, template.scripts) + script,
    html,
    body ? FACES : MAP,
    lit === null ? 'page' : 'file',
  );
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

/** The layout with which a page opens: that of the bands or, in a language without scales, the one by links. */
function openingLayout(language: Language, bands: MapLayout): MapLayout {
  const packed = has(language, 'scales') ? undefined : arrangementsOf(language)[BY_LINKS.id];
  return (packed && unpackLayout(language, packed)) ?? bands;
}
