import { realpath } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { staysInside } from './read-folder.ts';

/**
 * Keeps the development server to what a page of ours asks for. Refused are paths that climb (`..`, a NUL, an empty
 * first part), which no browser sends of itself; and opening in the editor whatever is not a file of the folder, or
 * for another site's page. The file to open is given as a path relative to the folder: `file=001-x.md:12:3`.
 */
export function guard(folder: string): Plugin {
  return {
    name: 'semilattice-guard',
    async configureServer(server) {
      const root = await realpath(folder);
      server.middlewares.use((request, response, next) => {
        // Nobody frames a page that can open files, and no other origin reads what is served.
        response.setHeader('X-Frame-Options', 'DENY');
        response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
        const refuse = (status: number) => {
          response.statusCode = status;
          response.end();
        };
        const url = request.url ?? '';
        const [path = ''] = url.split(/[?#]/, 1);
        if (climbs(path)) refuse(404);
        else if (/__open-in-editor/i.test(path)) {
          editorUrl(request, path, url.slice(path.length), root).then((checked) => {
            if (checked === null) return refuse(403);
            request.url = checked;
            return next();
          }, next);
        } else next();
      });
    },
  };
}

function climbs(path: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return true;
  }
  return decoded.startsWith('//') || decoded.includes('\0') || decoded.split(/[/\\]/).includes('..');
}

/** The request with the whole path of the file, or null where it must not be opened. */
async function editorUrl(
  { headers }: IncomingMessage,
  path: string,
  query: string,
  root: string,
): Promise<string | null> {
  const site = headers['sec-fetch-site'];
  // Every browser of today says where a request comes from, and no page can say so in another's name.
  if (site !== 'same-origin') return null;
  const given = new URLSearchParams(query).get('file') ?? '';
  const place = /(?::\d+){0,2}$/.exec(given)?.[0] ?? '';
  const file = resolve(root, given.slice(0, given.length - place.length));
  if (!(await staysInside(root, file))) return null;
  return `${path}?file=${encodeURIComponent(file + place)}`;
}
