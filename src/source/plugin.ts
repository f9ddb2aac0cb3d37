import type { ServerResponse } from 'node:http';
import { extname, isAbsolute, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { setTimeout } from 'node:timers/promises';
import { escapeXml } from '../language/escape-xml.ts';
import { oncePer } from '../language/once-per.ts';
import { UNWRITTEN_REASONS } from '../language/pattern-address.ts';
import { ARRANGEMENTS_FILE, arrangementsOf } from './arrangements.ts';
import type { PackedBundle } from '../map/bundle.ts';
import { followChanges } from './follow-changes.ts';
import { type LiveFolder, followFolder } from './live-folder.ts';
import type { LoadedLanguage } from './load-language.ts';
import { packSite } from './pack-site.ts';
import { publishedPicture } from './published-picture.ts';
import { rememberPlan } from './plan-memory.ts';
import { makeSearchFiles } from './search-files.ts';
import type { WatchedFolder } from './watch-folder.ts';
import { wholeTextAt } from './whole-text.ts';

const ID = 'virtual:semilattice';
const RESOLVED = `\0${ID}`;

/** After so long without a request the server is taken to have time for other work, in milliseconds. */
const QUIET = 400;
/** For so long in all, in milliseconds, other work waits for the server to be quiet: as long as a first page may take. */
const PATIENCE = 3000;

/**
 * Gives a folder of patterns to the app: the virtual module `virtual:semilattice` with everything but the texts, and
 * each text at an address of its own (`patterns/<slug>/body.json` and `reasons.json`, `introduction.json`, `media/…`),
 * what search needs (`search.json`, `sentences.json`), and the arrangements that the first view does not show
 * (`arrangements.json`), and the whole language as one text (`whole.json`). The development server follows the files as they change.
 *
 * @param built What a build gives to the app; null where the folder is served and followed.
 */
export function semilattice(folder: string, built: PackedBundle | null): Plugin {
  const planOf = rememberPlan();
  let live: LiveFolder | null = null;
  let watched: WatchedFolder | null = null;
  let version = 0;
  let base = '/';
  let lastRequest = 0;
  const load = async (): Promise<LoadedLanguage> => {
    if (!live) throw new Error('only a served folder is loaded here');
    return live.current();
  };
  const bundle = async (): Promise<PackedBundle> =>
    built ??
    packSite(await load(), {
      folder,
      hasReview: true,
      typedFolder: typedPath(folder, process.cwd()),
      planOf,
    });
  let patience = PATIENCE;
  const isBusy = () => patience > 0 && performance.now() - lastRequest < QUIET;
  const pause = async () => {
    do {
      const since = performance.now();
      const wait = isBusy() ? QUIET / 4 : 0;
      await setTimeout(wait);
      if (wait > 0) patience -= performance.now() - since;
    } while (isBusy());
  };
  return {
    name: 'semilattice',
    configResolved(config) {
      base = config.base;
    },
    resolveId(id) {
      return id === ID ? RESOLVED : null;
    },
    async load(id) {
      if (id !== RESOLVED) return null;
      // The version first: what is packed may already be newer, and is then only taken once more.
      const now = version;
      const json = JSON.stringify(JSON.stringify(await bundle()));
      return `export const version = ${now};\nexport const bundle = JSON.parse(${json});`;
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { server }) {
        // The build fills in each page's own head. Served, the page need not wait until the folder is read.
        if (!server) return html;
        const title = live?.peek()?.language.title ?? 'Semilattice';
        // A function, for in a text "$" would have a meaning.
        return html.replace('<!--head-->', () => `<title>${escapeXml(title)}</title>`);
      },
    },
    async configureServer(server) {
      const { client } = server.environments;
      const update = () => {
        const module = client.moduleGraph.getModuleById(RESOLVED);
        if (module) void client.reloadModule(module);
      };
      lastRequest = performance.now();
      watched = await followChanges(server, folder, (paths) => live?.changed(paths));
      live = followFolder(folder, {
        onUpdate: () => {
          version++;
          update();
        },
        pause,
        onError: async (error) => {
          if (await watched?.isThere())
            server.config.logger.error(`The folder cannot be read: ${String(error)}`);
        },
      });
      // A page that was loaded while the folder changed does not hear of it, and asks.
      server.hot.on('semilattice:shown', (shown: unknown) => {
        if (shown !== version) update();
      });
      live.current().catch(() => undefined);
      server.middlewares.use((request, response, next) => {
        lastRequest = performance.now();
        const [path = ''] = (request.url ?? '').split('?', 1);
        const within = path.startsWith(base) ? decode(path.slice(base.length)) : '';
        serve(within, response).then((served) => {
          if (!served) next();
        }, next);
      });
      const serve = async (path: string, response: ServerResponse): Promise<boolean> => {
        if (path.startsWith('media/')) return serveImage(path.slice('media/'.length), response);
        if (!path.endsWith('.json')) return false;
        const text = textAt(await load(), path, base);
        if (text === null) return false;
        send(response, 'application/json', JSON.stringify(text));
        return true;
      };
      const serveImage = async (image: string, response: ServerResponse): Promise<boolean> => {
        const bytes = await publishedPicture(await load(), folder, image);
        if (bytes === null) return false;
        send(response, CONTENT_TYPES[extname(image).toLowerCase()] ?? 'application/octet-stream', bytes);
        return true;
      };
    },
    closeBundle() {
      watched?.close();
      live?.close();
    },
  };
}

/** A folder as one would type it: relative to where one is, unless it lies elsewhere. */
function typedPath(folder: string, cwd: string): string {
  const way = relative(cwd, folder);
  if (way === '') return '.';
  return isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`) ? folder : way.split(sep).join('/');
}

/** Of a large language they are large, so a build does not keep them. */
const searchFilesOf = oncePer(makeSearchFiles);

function textAt(loaded: LoadedLanguage, path: string, base: string): unknown {
  if (path === 'introduction.json') return { html: loaded.introduction(base) };
  if (path === 'search.json' || path === 'sentences.json') return searchFilesOf(loaded)[path];
  if (path === ARRANGEMENTS_FILE) return arrangementsOf(loaded.language);
  if (path === UNWRITTEN_REASONS) return loaded.unwrittenReasons();
  if (path.startsWith('whole')) return wholeTextAt(loaded, path, base);
  const [, slug, what] = /^patterns\/([^/]+)\/(body|reasons)\.json$/.exec(path) ?? [];
  const pattern = loaded.language.patterns.find((candidate) => candidate.slug === slug);
  if (!pattern) return null;
  return what === 'reasons' ? loaded.reasons(pattern.id) : loaded.body(pattern.id, base);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

function send(response: ServerResponse, type: string, content: string | Buffer): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // A picture is a file of an author: opened by itself it must not run anything either.
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  response.end(content);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
