import { decodeEscapes } from '../../language/decode-escapes.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, isAbsolute, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { setTimeout } from 'node:timers/promises';
import { oncePer } from '../../language/once-per.ts';
import { isOfProjects } from '../../language/project/project-address.ts';
import { SITE_FILES, readPictureFile } from '../../language/site-address.ts';
import { type EditorEndpoint, isEditorPath } from './editor-endpoint.ts';
import { followChanges } from './follow-changes.ts';
import { NOT_FRAMED } from './guard.ts';
import { createLiveBundle } from './live-bundle.ts';
import { type LiveFolder, followFolder } from './live-folder.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { packSite } from '../build/pack-site.ts';
import { readTextAsset } from '../build/text-assets.ts';
import { publishedPicture } from '../build/published-picture.ts';
import { rememberPlan } from '../build/plan-memory.ts';
import { ASSET_TYPES, type ServedApp, createServedApp } from './served-app.ts';
import { completePage } from './served-page.ts';
import { createServedProjects } from './served-projects.ts';
import { type ServedTexts, createServedTexts, prepareText } from './served-texts.ts';
import type { WatchedFolder } from './watch-folder.ts';

/** Time without a request after which the server counts as idle, in milliseconds. */
const QUIET = 400;
/** Time for which a page waits for the title and the direction of writing, in milliseconds. */
const MOMENT = 300;
/**
 * Total time for which other work waits for the server to be idle, in milliseconds: as long as a first page may take.
 */
const PATIENCE = 3000;

export interface FolderOptions {
  /**
   * Whether the app comes with the folder, as the package ships it. Vite then gives its client alone. Otherwise it serves
   * the app from its sources.
   */
  readonly hasApp?: boolean;
  /** Called with a paragraph that says how the folder was read, if it is in another form than our own. */
  readonly onTold?: ((words: string) => void) | undefined;
}

/**
 * Serves a folder of patterns to the app while it is edited: everything except the texts as `bundle.json`, each text at
 * its own address (`served-texts.ts`), pictures under `media/`, and published projects under `projects/`. The folder is
 * followed.
 *
 * @param editor Opens files of the folder in the editor.
 */
export function serveFolder(
  folder: string,
  editor: EditorEndpoint,
  { hasApp = false, onTold = () => undefined }: FolderOptions = {},
): Plugin {
  const planOf = rememberPlan();
  let live: LiveFolder | null = null;
  let watched: WatchedFolder | null = null;
  let base = '/';
  let texts: ServedTexts = createServedTexts(base);
  let projects = createServedProjects(base);
  let app: ServedApp | null = null;
  let lastRequest = 0;
  const load = async (): Promise<LoadedLanguage> => {
    if (!live) throw new Error('only a served folder is loaded here');
    return live.current();
  };
  const pack = oncePer((loaded: LoadedLanguage) =>
    packSite(loaded, { folder, hasReview: true, typedFolder: typedPath(folder, process.cwd()), planOf }),
  );
  const complete = async (html: string): Promise<string> =>
    // A page may wait a moment, but not until a large folder is read.
    completePage(html, await Promise.race([load().catch(() => null), setTimeout(MOMENT, null)]), base);
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
    name: 'semilattice-folder',
    configResolved(config) {
      base = config.base;
      texts = createServedTexts(base);
      projects = createServedProjects(base);
      app = hasApp ? createServedApp(base) : null;
    },
    transformIndexHtml: { order: 'post', handler: complete },
    async configureServer(server) {
      const bundle = createLiveBundle(server.hot, async () => pack(await load()));
      lastRequest = performance.now();
      watched = await followChanges(server, folder, (paths) => live?.changed(paths));
      live = followFolder(folder, {
        onUpdate: bundle.changed,
        pause,
        onError: async (error) => {
          if (await watched?.isThere())
            server.config.logger.error(`The folder cannot be read: ${String(error)}`);
        },
      });
      live.current().then(
        ({ form }) => form && onTold(form.told),
        () => undefined,
      );
      server.middlewares.use((request, response, next) => {
        lastRequest = performance.now();
        const [path = ''] = (request.url ?? '').split('?', 1);
        const isWithin = path.startsWith(base);
        const within = isWithin ? decodeEscapes(path.slice(base.length)) : '';
        serve(within, request, response)
          .then(async (served) => {
            if (served) return;
            if (!app || !isWithin || isOfVite(within)) return next();
            if (asksForPage(request, within)) return servePage(app, response);
            response.statusCode = 404;
            response.end();
          })
          .catch(next);
      });
      const servePage = async (app: ServedApp, response: ServerResponse): Promise<void> => {
        const page = await complete(await app.page());
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(page);
      };
      const serve = async (
        path: string,
        request: IncomingMessage,
        response: ServerResponse,
      ): Promise<boolean> => {
        const picture = readPictureFile(path);
        if (picture !== null) return serveImage(picture, response);
        const file = await app?.file(path);
        if (file) {
          // Its name changes with its content.
          response.setHeader('Cache-Control', 'max-age=31536000, immutable');
          send(response, file.type, [file.content]);
          return true;
        }
        const asset = await readTextAsset(path);
        if (asset) {
          send(response, ASSET_TYPES[`.${asset.ending}`] ?? '', [asset.bytes]);
          return true;
        }
        if (isOfProjects(path)) {
          const file = await projects(await load(), path);
          if (file) send(response, file.type, [file.content], PAGE_POLICY);
          return file !== null;
        }
        const type = TEXT_TYPES[extname(path)];
        if (type === undefined) return false;
        if (path === SITE_FILES.bundle) {
          // It holds the token, which is kept nowhere.
          response.setHeader('Cache-Control', 'no-store');
          send(response, 'application/json', await bundle.written(editor.tokenFor(request)));
          return true;
        }
        const loaded = await load();
        await prepareText(loaded, path);
        const written = texts(loaded, path);
        if (written === null) return false;
        send(response, type, [written]);
        return true;
      };
      const serveImage = async (image: string, response: ServerResponse): Promise<boolean> => {
        const bytes = await publishedPicture(await load(), folder, image);
        if (bytes === null) return false;
        send(response, CONTENT_TYPES[extname(image).toLowerCase()] ?? 'application/octet-stream', [bytes]);
        return true;
      };
    },
    closeBundle() {
      watched?.close();
      live?.close();
    },
  };
}

/** Whether a path is that of Vite's client, or of its way to the editor, which the guard has checked. */
function isOfVite(path: string): boolean {
  return isEditorPath(`/${path}`) || path.startsWith('@vite/') || /^@fs\/.*\/vite\/dist\/client\//.test(path);
}

/** Whether a request is for a page of the app: that of an address which is neither a file's nor one of Vite's own. */
function asksForPage({ method }: IncomingMessage, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && !/^@|\.(?!html$)[^./]*$/.test(path);
}

/** Returns a folder as its author would type it: relative to `cwd`, unless it lies outside. */
function typedPath(folder: string, cwd: string): string {
  const way = relative(cwd, folder);
  if (way === '') return '.';
  return isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`) ? folder : way.split(sep).join('/');
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** What a file of an author may do where it is opened by itself: nothing. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/** What a page without scripts may do: show its pictures. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";

function send(
  response: ServerResponse,
  type: string,
  parts: readonly (string | Buffer)[],
  policy = FILE_POLICY,
): void {
  response.setHeader('Content-Type', type);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', `${policy}; ${NOT_FRAMED}`);
  response.setHeader(
    'Content-Length',
    parts.reduce((length, part) => length + Buffer.byteLength(part), 0),
  );
  for (const part of parts) response.write(part);
  response.end();
}
