import { readFile, realpath } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import type { EnvironmentModuleNode, Plugin } from 'vite';
import { oncePer } from '../language/once-per.ts';
import { type PackedBundle, packBundle } from '../map/bundle.ts';
import { escapeXml } from '../language/escape-xml.ts';
import { planBands } from '../map/layout.ts';
import { type FileCache, type LoadedLanguage, loadLanguage } from './load-language.ts';
import { kindOf } from './read-folder.ts';
import { wholeTextAt } from './whole-text.ts';

const ID = 'virtual:semilattice';
const RESOLVED = `\0${ID}`;

/**
 * Gives a folder of patterns to the app: the virtual module `virtual:semilattice` with everything but the texts, and
 * each text at an address of its own (`patterns/<slug>/body.json` and `reasons.json`, `introduction.json`, `whole.json`, `media/…`). The development
 * server follows the files as they change.
 */
export function semilattice(folder: string, loaded?: LoadedLanguage): Plugin {
  const cache: FileCache = new Map();
  let loading: Promise<LoadedLanguage> | null = loaded ? Promise.resolve(loaded) : null;
  let base = '/';
  const load = () => (loading ??= loadLanguage(folder, cache));
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
      return `export const bundle = JSON.parse(${JSON.stringify(JSON.stringify(bundleOf(await load())))});`;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server }) {
        // The build fills in each page's own head.
        return server
          ? html.replace('<!--head-->', `<title>${escapeXml((await load()).language.title)}</title>`)
          : html;
      },
    },
    async configureServer(server) {
      const root = await realpath(folder);
      server.watcher.add(root);
      server.middlewares.use((request, response, next) => {
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
        const { images } = await load();
        if (!images.includes(image)) return false;
        send(
          response,
          CONTENT_TYPES[extname(image).toLowerCase()] ?? 'application/octet-stream',
          await readFile(join(root, image)),
        );
        return true;
      };
    },
    hotUpdate: {
      order: 'pre',
      async handler({ file }): Promise<EnvironmentModuleNode[] | undefined> {
        const path = relative(await realpath(folder), file)
          .split(sep)
          .join('/');
        if (path === '' || path.startsWith('../') || kindOf(path) === 'other') return undefined;
        loading = null;
        const module = this.environment.moduleGraph.getModuleById(RESOLVED);
        return module ? [module] : [];
      },
    },
  };
}

/** Everything but the texts, as the app gets it. */
export const bundleOf = oncePer(({ language, diagnostics, introduction }: LoadedLanguage): PackedBundle =>
  packBundle(language, planBands(language), { diagnostics, hasIntroduction: introduction('/') !== '' }),
);

function textAt(loaded: LoadedLanguage, path: string, base: string): unknown {
  if (path === 'introduction.json') return { html: loaded.introduction(base) };
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
