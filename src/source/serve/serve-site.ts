import { Server } from 'node:http';
import { join } from 'node:path';
import { appRoot } from '../build/app-root.ts';
import { boundConnections } from './bound-connections.ts';
import { createEditorEndpoint } from './editor-endpoint.ts';
import { guard } from './guard.ts';
import { serveFolder } from './serve-folder.ts';

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
 * Serves the app, as the package ships it, for a folder of patterns, and follows the folder. Only the app's own files and
 * the plugin's answers about the folder can be fetched.
 *
 * @throws The system's error if listening at the address is not possible.
 */
export async function serveSite({ port, host, folder, base, onTold }: ServeOptions): Promise<ServedSite> {
  const app = await appRoot();
  const root = join(app.path, 'build', 'app');
  const editor = createEditorEndpoint();
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: false,
    envDir: false,
    root,
    base,
    // The links in the path may stand for names that Vite cannot read, so they must not be resolved.
    resolve: { preserveSymlinks: true },
    // The app is served as it was built. Vite gives the channel to its pages, and nothing of its own but the client.
    appType: 'custom',
    publicDir: false,
    optimizeDeps: { noDiscovery: true },
    logLevel: 'warn',
    plugins: [guard(folder, editor), serveFolder(folder, editor, { hasApp: true, onTold })],
    server: {
      port,
      host,
      strictPort: false,
      cors: false,
      watch: null,
      // Vite's error overlay names folders of this machine.
      hmr: { overlay: false },
      // If other machines are let in, only their network knows the names by which they reach this one.
      ...(isLoopback(host) ? {} : { allowedHosts: true }),
      fs: { strict: true, allow: [root] },
    },
  });
  if (server.httpServer instanceof Server) boundConnections(server.httpServer);
  const close = async () => {
    await server.close();
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

/**
 * Whether an address belongs to this machine alone. There, a foreign host name can only be an attack by another site.
 */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
