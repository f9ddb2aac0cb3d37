import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { Server } from 'node:http';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { appRoot } from '../build/app-root.ts';
import { holdSources } from './app-sources.ts';
import { boundConnections } from './bound-connections.ts';
import { createEditorEndpoint } from './editor-endpoint.ts';
import { guard } from './guard.ts';
import { diagramScript } from '../build/text-assets.ts';
import { siteConfig } from '../build/site-config.ts';
import { serveFolder } from './serve-folder.ts';
import { makeTemporary } from '../cache/temporary.ts';

export interface ServeOptions {
  /** The folder of patterns. */
  readonly folder: string;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /** The first port to try; 0 for any free port. */
  readonly port: number;
  /** The address to listen at. */
  readonly host: string;
  /** Called once with a paragraph that says how the folder was read, if it is in another form than our own. */
  readonly onTold?: (words: string) => void;
}

/** A site that is served until it is closed. */
export interface ServedSite {
  /** The address of the site, with its base. */
  readonly url: string;
  /** The port in use: the first free one from the requested port on. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the app for a folder of patterns and follows the folder. Only the app's own sources, the packages that they
 * use, and the plugin's answers about the folder can be fetched.
 *
 * @throws The system's error if listening at the address is not possible.
 */
export async function serveSite({ port, host, ...options }: ServeOptions): Promise<ServedSite> {
  const app = await appRoot();
  const root = app.path;
  const cache = await cacheFolder(root);
  const cacheDir = cache.path;
  const editor = createEditorEndpoint();
  const config = siteConfig({
    base: options.base,
    root,
    plugins: [serveFolder(options.folder, editor, options.onTold), drawDiagrams(options.base)],
  });
  const { createServer } = await import('vite');
  const sources = holdSources(root);
  const server = await createServer({
    ...config,
    plugins: [guard(options.folder, editor), config.plugins],
    cacheDir,
    server: {
      port,
      host,
      strictPort: false,
      cors: false,
      watch: { ignored: sources.isHeld },
      // Vite's error overlay names folders of this machine.
      hmr: { overlay: false },
      // If other machines are let in, only their network knows the names by which they reach this one.
      ...(isLoopback(host) ? {} : { allowedHosts: true }),
      fs: { strict: true, allow: servedFolders(root, cacheDir) },
    },
  });
  sources.release(server);
  if (server.httpServer instanceof Server) boundConnections(server.httpServer);
  const close = async () => {
    await server.close();
    await cache.remove();
    await app.remove();
  };
  try {
    await server.listen();
  } catch (error) {
    await close();
    throw error;
  }
  const address = server.httpServer?.address();
  return {
    url: server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '',
    port: typeof address === 'object' && address ? address.port : port,
    close,
  };
}

/** Lets pages draw diagrams. The script is added last: it is no source of the app, which Vite would look for. */
function drawDiagrams(base: string): Plugin {
  return {
    name: 'semilattice-diagrams',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('</head>', `${diagramScript(base)}</head>`),
    },
  };
}

/**
 * Whether an address belongs to this machine alone. There, a foreign host name can only be an attack by another site.
 */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Lists the folders whose files may be fetched by path. Vite adds its own client. */
function servedFolders(root: string, cacheDir: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const packages = Object.keys(manifest.dependencies).flatMap((name) => packageFolder(root, name));
  return [join(root, 'src'), join(root, 'index.html'), cacheDir, ...packages].flatMap((path) => [
    path,
    realpathSync(path),
  ]);
}

/** Returns the folder in which Node would find a package, or nothing if it is not installed. */
function packageFolder(from: string, name: string): string[] {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return [candidate];
    if (folder === dirname(folder)) return [];
  }
}

/**
 * Returns the folder for Vite's prepared packages. It lies beside the app, so that they are prepared only once. If this
 * package is read-only, it is a new folder that nobody else can have prepared, and is removed at the end.
 */
async function cacheFolder(root: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const beside = join(root, 'node_modules', '.vite');
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return { path: beside, remove: () => Promise.resolve() };
  } catch {
    return makeTemporary('semilattice-cache-');
  }
}
