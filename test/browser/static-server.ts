import { readFile, stat } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.gz': 'application/gzip',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
};

type Headers = Readonly<Record<string, string>>;

export interface StaticServer {
  /** The address of the site, which ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder under a path, as a plain static host does: files, `index.html` of folders, `404.html`.
 *
 * @param folder The folder, or a function that returns the folder as it is now, as with a host to which a site is
 * deployed. An answer waits for the folder; if there is none in the end, the answer says why.
 * @param headers The headers that a careful host adds to every answer, or a function that returns them for a path.
 * @param missing The status of an answer with `404.html`. Some hosts use 200.
 */
export async function serveStatic(
  folder: string | (() => string | Promise<string>),
  base: string,
  headers: Headers | ((path: string) => Headers) = {},
  missing = 404,
): Promise<StaticServer> {
  const zipped = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/');
    const added = typeof headers === 'function' ? headers(path) : headers;
    for (const [name, value] of Object.entries(added)) response.setHeader(name, value);
    const answer = async () => {
      // Like some hosts, this one also answers at a folder's address without the slash.
      const whole = `${path}/`;
      const wanted = whole.startsWith(base) ? normalize(path.slice(base.length) || '.') : '..';
      const root = typeof folder === 'string' ? folder : await folder();
      let file = wanted.startsWith('..') ? null : await fileAt(join(root, wanted), path.endsWith('/'));
      let status = 200;
      if (!file) {
        status = missing;
        file = await fileAt(join(root, '404.html'), false);
      }
      if (!file) return response.writeHead(404).end('not found');
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const content = await readFile(file);
      response.setHeader('Content-Type', type);
      if (/text|json|javascript|svg|xml/.test(type) && request.headers['accept-encoding']?.includes('gzip')) {
        const gzipped = zipped.get(file) ?? gzipSync(content);
        zipped.set(file, gzipped);
        return response
          .writeHead(status, { 'Content-Encoding': 'gzip', 'Content-Length': gzipped.length })
          .end(gzipped);
      }
      return response.writeHead(status, { 'Content-Length': content.length }).end(content);
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function fileAt(path: string, isFolder: boolean): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return isFolder ? null : path;
  if (!found?.isDirectory()) return null;
  const index = join(path, 'index.html');
  return (await stat(index).catch(() => null)) ? index : null;
}
