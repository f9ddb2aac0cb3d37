import { unpackBundle } from '../../map/bundle.ts';
import { planBands } from '../../map/plan-bands.ts';
import { type Cache, NO_CACHE, cached } from '../cache/cache.ts';
import { hashOf } from '../cache/hash-of.ts';
import { once } from '../../language/once.ts';
import { writtenPatterns } from '../../language/language.ts';
import { SITE_FILES, pictureFile } from '../../language/site-address.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { loadLanguage } from '../read/load-language.ts';
import { freeEarly } from './free-memory.ts';
import { NO_PAST, type Past } from './news-files.ts';
import { replaceFolder } from './replace-folder.ts';
import { packSite } from './pack-site.ts';
import { publishedPicture } from './published-picture.ts';
import { writePages } from './prerender.ts';
import { writeSearchFiles } from './search-files.ts';
import { finishedServiceWorker } from './service-worker.ts';
import { appOf, loadRenderer } from './shipped-app.ts';
import { readTemplate } from './template.ts';
import { textPartFiles } from './text-assets.ts';
import { SiteMoved, WrittenSite } from './written-site.ts';

export interface BuildOptions {
  /** The folder of patterns. */
  readonly folder: string;
  /** The folder for the site. Its previous content is replaced when the new site is complete. */
  readonly outDir: string;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /** Where the site will be, such as `https://example.org`; empty if it is not known. */
  readonly origin?: string;
  /** Whether the site shows the review. Otherwise it is for readers alone. */
  readonly hasReview?: boolean;
  /** Whether to build a site without patterns. Otherwise the output folder stays as it is. */
  readonly mayBeEmpty?: boolean;
  /** Returns what is known of the past of the folder. By default, it has none. */
  readonly past?: (loaded: LoadedLanguage) => Promise<Past>;
  /** Where what was made is kept between builds. By default, nothing is kept. */
  readonly cache?: Cache;
  /** Called with the number of pages written and of all pages. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The result of a build. */
export interface BuiltSite {
  /** `empty` means that there are no patterns and nothing was written. */
  readonly kind: 'built' | 'empty';
  readonly loaded: LoadedLanguage;
}

/** Builds the static site: the app, every text, and a complete page for each pattern. */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  const { cache = NO_CACHE } = options;
  freeEarly();
  const loaded = await loadLanguage(options.folder, cache, {
    wanted: options.hasReview ? 'all' : 'errors',
    onTwoCores: true,
    isForPages: true,
  });
  if (options.mayBeEmpty === false && writtenPatterns(loaded.language).length === 0)
    return { kind: 'empty', loaded };
  const past = (await options.past?.(loaded)) ?? NO_PAST;
  const build = (mayTakeOver: boolean) =>
    replaceFolder(
      options.outDir,
      async (folder) => {
        const files = new WrittenSite(folder, options.outDir, cache, mayTakeOver);
        await writeSite({ ...options, cache }, loaded, past, files);
        await files.complete();
        return files;
      },
      {
        replacing: (files) => files.replacing(),
        placed: (files, isWhole) => files.remember(isWhole),
      },
    );
  await build(true).catch((error: unknown) => {
    if (error instanceof SiteMoved) return build(false);
    throw error;
  });
  await cache.save();
  return { kind: 'built', loaded };
}

async function writeSite(
  options: BuildOptions & { readonly cache: Cache },
  loaded: LoadedLanguage,
  past: Past,
  files: WrittenSite,
): Promise<void> {
  const { folder, base, origin = '', cache } = options;
  // The index of a large language needs much memory, so it is made before anything else takes memory.
  writeSearchFiles(loaded, files, cache);
  const languageKey = hashOf(JSON.stringify(loaded.language));
  const bundle = await packSite(loaded, {
    folder,
    hasReview: options.hasReview ?? false,
    typedFolder: null,
    since: past.news?.since,
    planOf: (language) => cached(cache, 'plans', languageKey, () => planBands(language)),
  });
  const app = new Map(await appOf({ bundle, base }));
  const serviceWorker = Buffer.from(app.get(SITE_FILES.serviceWorker) ?? '').toString();
  app.delete(SITE_FILES.serviceWorker);
  await writePages({
    files,
    site: { origin, base },
    loaded,
    past,
    bundle: unpackBundle(bundle),
    prepareApp: (...styles) => readTemplate(app, loaded.langs(), ...styles),
    loadRenderer: once(loadRenderer),
    cache,
    app,
    languageKey,
    key: hashOf(languageKey, JSON.stringify(bundle), base, origin, ...loaded.textParts()),
    onProgress: options.onProgress ?? (() => undefined),
  });
  for (const image of loaded.images) {
    const bytes = await publishedPicture(loaded, folder, image);
    // The file was replaced after it had been checked.
    if (bytes === null) continue;
    files.write(pictureFile(image.normalize('NFC')), bytes);
  }
  for (const [path, content] of await textPartFiles(loaded.textParts())) files.write(path, content);
  files.write(SITE_FILES.serviceWorker, finishedServiceWorker(serviceWorker, files, base, cache));
}
