import { readFile, realpath } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import type { EnvironmentModuleNode, Plugin } from 'vite';
import type { Bundle } from '../map/bundle.ts';
import { layOut } from '../map/layout.ts';
import { type FileCache, type LoadedLanguage, loadLanguage } from './load-language.ts';
import { kindOf } from './read-folder.ts';

const ID = 'virtual:semilattice';
const RESOLVED = `\0${ID}`;

/**
 * Gives a folder of patterns to the app: the virtual module `virtual:semilattice` with everything but the texts, and
 * each text at an address of its own (`patterns/<slug>/body.json`, `introduction.json`, `media/…`). The development
 * server follows the files as they change.
 */
export function semilattice(folder: string): Plugin {
  const cache: FileCache = new Map();
  let loading: Promise<LoadedLanguage> | null = null;
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
    async transformIndexHtml(html) {
      const { language } = await load();
      return html
        .replace('<!--title-->', escapeHtml(language.title))
        .replace('<!--description-->', escapeHtml(language.description));
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const loaded = await load();
      for (const { path, content } of texts(loaded, base)) {
        this.emitFile({ type: 'asset', fileName: path, source: JSON.stringify(content) });
      }
      for (const image of loaded.images) {
        this.emitFile({
          type: 'asset',
          fileName: `media/${image}`,
          source: await readFile(join(folder, image)),
        });
      }
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
export function bundleOf({ language, diagnostics, introduction }: LoadedLanguage): Bundle {
  return { language, layout: layOut(language), diagnostics, hasIntroduction: introduction('/') !== '' };
}

function* texts(loaded: LoadedLanguage, base: string): Generator<{ path: string; content: unknown }> {
  for (const pattern of loaded.language.patterns) {
    const body = loaded.body(pattern.id, base);
    if (body) yield { path: `patterns/${pattern.slug}/body.json`, content: body };
  }
  const html = loaded.introduction(base);
  if (html !== '') yield { path: 'introduction.json', content: { html } };
}

function textAt(loaded: LoadedLanguage, path: string, base: string): unknown {
  if (path === 'introduction.json') return { html: loaded.introduction(base) };
  const slug = /^patterns\/([^/]+)\/body\.json$/.exec(path)?.[1];
  const pattern = loaded.language.patterns.find((candidate) => candidate.slug === slug);
  return pattern ? loaded.body(pattern.id, base) : null;
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

/** Escapes a text for HTML, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
