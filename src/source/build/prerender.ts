import { setImmediate } from 'node:timers/promises';
import { type Language, has, writtenPatterns } from '../../language/language.ts';
import { once } from '../../language/once.ts';
import type { Pattern, WrittenPattern } from '../../language/pattern.ts';
import { READABLE_FILES, SITE_FILES, editionFile, pageAddress } from '../../language/site-address.ts';
import { BY_LINKS } from '../../map/arrangements/by-links.ts';
import { isLarge } from '../../map/drawing/level.ts';
import { lookStyles } from '../../map/drawing/look-properties.ts';
import { packCurves, unpackCurves } from '../../map/drawing/pack-curves.ts';
import { routeLinks } from '../../map/drawing/routes.ts';
import { thumbnails } from '../../map/drawing/thumbnail.ts';
import { type MapLayout, referenceLayout } from '../../map/layout.ts';
import { unpackLayout } from '../../map/pack-layout.ts';
import { wholeFiles } from '../../map/whole-text.ts';
import { cached } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { wholeTextAt } from '../read/whole-text.ts';
import { arrangementsOf } from './arrangements.ts';
import { embedFiles } from './embed-pages.ts';
import { freeMemory } from './free-memory.ts';
import { atomFeed } from './news-files.ts';
import { homeHead, unwrittenHead } from './page.ts';
import { preparePageMap } from './page-map.ts';
import { encodePng } from './png.ts';
import { projectFiles } from './project-pages.ts';
import { readableFile, wholeParts } from './readable-files.ts';
import { siteFiles } from './site-files.ts';
import { withTaskBeside } from './task-beside.ts';
import type { SharedByTexts } from './text-files.ts';
import { withTextWriter } from './text-writer.ts';
import { type Job, type PageToWrite, writePage } from './write-page.ts';
import { type NamedEdition, editionsOf, writePattern } from './write-pattern.ts';

/** Writes every page with its text and its picture of the map, and the small files at the root. */
export async function writePages(job: Job): Promise<void> {
  const { site, loaded, files } = job;
  const { layout, curves, pageMap, writePreview } = prepareMap(job);
  const styles: Parameters<Job['prepareApp']> = [lookStyles() + (pageMap?.styles ?? ''), pageMap !== null];
  const { template, files: app } = job.prepareApp(...styles);
  for (const [path, content] of app) files.write(path, content);
  const href = (pattern: Pattern) => pageAddress(pattern, site.base);
  const shared = { job, key: hashOf(job.key, template.text), template, layout, curves, pageMap, href };
  // Texts of projects may need whatever the texts of patterns need.
  await loaded.prepare(loaded.projects.length > 0 ? undefined : []);
  const home = { ...shared, introduction: loaded.introduction(site.base) };
  await writeHomePages(home);
  await writePreview(null, SITE_FILES.preview);
  const editions = editionsOf(loaded);
  await writeRootFiles(home, editions);
  // The map of a large language took much that its pages do not need.
  if (isLarge(job.bundle.language)) freeMemory();
  await writePatterns({ ...shared, editions, styles }, writePreview);
}

/** Prepares what pages show of the map, each part when it is first asked for. */
function prepareMap({ bundle, site, files, cache, languageKey }: Job) {
  const { language } = bundle;
  const layout = openingLayout(language, referenceLayout(language, bundle.plan));
  const mapKey = hashOf(languageKey, 'map');
  const curvesKey = hashOf(mapKey, 'curves');
  cache.keep('plans', curvesKey);
  const curves = once(() =>
    unpackCurves(cached(cache, 'plans', curvesKey, () => packCurves(routeLinks(layout, language.links)))),
  );
  const pageMap = isLarge(language)
    ? null
    : preparePageMap(
        bundle,
        (path, content) => files.write(path, content),
        site.base,
        (shape, make) => cached(cache, 'previews', hashOf(mapKey, `links ${shape}`), make),
      );
  const thumbnail = once(() => thumbnails(language, layout, curves()));
  /** Writes the preview of a pattern; null for that of the language. */
  const writePreview = async (id: number | null, file: string) => {
    const key = hashOf(mapKey, String(id));
    if (!files.takeOver(key, [file])) {
      const kept = cache.get('previews', key);
      const png = kept instanceof Uint8Array ? kept : await encodePng(thumbnail()(id));
      if (kept === undefined) cache.put('previews', key, png);
      files.write(file, png, key);
    }
    cache.keep('previews', key);
  };
  return { layout, curves, pageMap, writePreview };
}

/** Writes the pages that show no pattern that is written: home, missing pages, and patterns that are not written. */
async function writeHomePages(home: PageToWrite): Promise<void> {
  const { loaded, site, files, past, bundle } = home.job;
  const { language } = bundle;
  const feed = atomFeed(loaded, site, past);
  if (feed !== null) files.write(SITE_FILES.feed, feed);
  if (past.news) files.write(SITE_FILES.news, JSON.stringify(past.news));
  const head = homeHead(language, site);
  const alternates = feed === null ? [] : [['application/atom+xml', SITE_FILES.feed] as const];
  await writePage(home, null, { ...head, alternates }, SITE_FILES.home);
  const title = `Not found · ${language.title}`;
  await writePage(home, 'missing', { ...head, title }, SITE_FILES.notFound);
  if (writtenPatterns(language).length < language.patterns.length) {
    await writePage(home, 'unwritten', unwrittenHead(language, site), SITE_FILES.unwritten);
    files.write(SITE_FILES.unwrittenReasons, JSON.stringify(loaded.unwrittenReasons()));
  }
}

/** Writes the files at the root that the app loads late, that other programs read, and that projects have. */
async function writeRootFiles(
  { job, key, introduction }: PageToWrite,
  editions: ReadonlyMap<string, NamedEdition>,
): Promise<void> {
  const { loaded, site, files, cache } = job;
  for (const [lang, { names }] of editions) files.write(editionFile(lang), JSON.stringify(names));
  if (introduction !== '') files.write(SITE_FILES.introduction, JSON.stringify({ html: introduction }));
  const arrangementsKey = hashOf(job.languageKey, 'map', 'arrangements');
  files.put(SITE_FILES.arrangements, arrangementsKey, () =>
    cached(cache, 'plans', arrangementsKey, () => JSON.stringify(arrangementsOf(loaded.language))),
  );
  cache.keep('plans', arrangementsKey);
  const projects = await projectFiles(loaded, site);
  const projectPages = [...projects.keys()].filter((path) => path.endsWith('.html'));
  for (const [path, content] of [...(await siteFiles(job.bundle.language, site, projectPages)), ...projects])
    files.write(path, content);
  const listed = loaded.projects.map(({ slug, isStart, project }) => [slug, isStart, project]);
  const allKey = hashOf(key, loaded.textsKey(), introduction, JSON.stringify(listed));
  for (const [path, itsKey] of [
    [READABLE_FILES.overview, allKey],
    [READABLE_FILES.language, key],
    [READABLE_FILES.schema, key],
  ] as const)
    files.put(path, itsKey, () => readableFile(loaded, path, site) ?? '');
  files.join(
    READABLE_FILES.whole,
    allKey,
    wholeParts(loaded, site).map(({ id, make }) => ({
      key: id === null ? allKey : hashOf(key, loaded.textKey(id, site.base)),
      make,
    })),
  );
}

/** Writes what the site has of each pattern, and the texts for reading all of them. */
async function writePatterns(
  shared: Omit<PageToWrite, 'introduction'> & {
    readonly editions: ReadonlyMap<string, NamedEdition>;
    readonly styles: Parameters<Job['prepareApp']>;
  },
  writePreview: (id: number, file: string) => Promise<void>,
): Promise<void> {
  const { loaded, files, bundle, site, app, loadRenderer, onProgress } = shared.job;
  const patterns = writtenPatterns(bundle.language);
  const embedded = await embedFiles([...new Set([...loaded.langs(), ...shared.editions.keys()])]);
  for (const [path, content] of embedded.contents) files.write(path, content);
  const ofTemplate: SharedByTexts['template'] = [app, loaded.langs(), ...shared.styles];
  const texts = { bundle, site, embedded, template: ofTemplate };
  const writing = { tools: { template: shared.template, loadRenderer }, most: patterns.length };
  // A picture is compressed while pages are rendered. One is enough, because a bitmap is large.
  await withTaskBeside((start) =>
    withTextWriter(texts, writing, async (write) => {
      const startPreview = (id: number, file: string) => start(() => writePreview(id, file));
      let done = 0;
      for (const [path, scales] of wholeFiles(bundle.language)) {
        const own = patterns.filter(({ scale }) => scales.has(scale));
        for (const pattern of own) {
          await writePattern({ ...shared, embedded, write, startPreview }, pattern);
          done += 1;
          if (done % PAGES_AT_A_TIME > 0) continue;
          // Signals and the terminal get their turn.
          await setImmediate();
          onProgress(done, patterns.length);
        }
        await writeWhole(shared, path, own);
        loaded.forgetTexts(own.map(({ id }) => id));
      }
    }),
  );
  onProgress(patterns.length, patterns.length);
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

/** Number of pages that are written without a pause. */
const PAGES_AT_A_TIME = 20;

/** The layout with which a page opens: that of the bands or, in a language without scales, the one by links. */
function openingLayout(language: Language, bands: MapLayout): MapLayout {
  const packed = has(language, 'scales') ? undefined : arrangementsOf(language)[BY_LINKS.id];
  return (packed && unpackLayout(language, packed)) ?? bands;
}
