import { realpath } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { type EditorEndpoint, isEditorPath } from './editor-endpoint.ts';
import { keepFaultsPlain } from './plain-faults.ts';
import { isOtherOrigin } from './request-origin.ts';

/**
 * Limits the development server to requests that our own pages make. It refuses paths that climb (`..`, a NUL, an empty
 * first part), which no browser sends; requests from pages of another origin; and requests to edit anything but a file
 * of the folder, or without the token.
 */
export function guard(folder: string, editor: EditorEndpoint): Plugin {
  return {
    name: 'semilattice-guard',
    async configureServer(server) {
      const root = await realpath(folder);
      server.middlewares.use((request, response, next) => {
        keepFaultsPlain(response);
        // A page that can open files must not be framed, and no other origin may read what is served.
        response.setHeader('X-Frame-Options', 'DENY');
        response.setHeader('Content-Security-Policy', NOT_FRAMED);
        response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
        const refuse = (status: number) => {
          response.statusCode = status;
          response.end();
        };
        const [path = ''] = (request.url ?? '').split(/[?#]/, 1);
        if (climbs(path)) refuse(404);
        else if (isOtherOrigin(request)) refuse(403);
        else if (isEditorPath(path)) {
          editor.check(request, root).then((checked) => {
            if (checked === null) return refuse(403);
            request.url = checked;
            return next();
          }, next);
        } else next();
      });
    },
  };
}

/** The policy of every response. A response with a stricter policy includes this one. */
export const NOT_FRAMED = "frame-ancestors 'none'";

function climbs(path: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return true;
  }
  return decoded.startsWith('//') || decoded.includes('\0') || decoded.split(/[/\\]/).includes('..');
}
