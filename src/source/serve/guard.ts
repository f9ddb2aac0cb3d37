import { realpath } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { type EditorEndpoint, isEditorPath } from './editor-endpoint.ts';
import { keepFaultsPlain } from './plain-faults.ts';
import { isOtherOrigin } from './request-origin.ts';

/**
 * Keeps the development server to what a page of ours asks for. Refused are paths that climb (`..`, a NUL, an empty
 * first part), which no browser sends of itself; what a page of another origin asks for; and opening in the editor
 * whatever is not a file of the folder, or for a page that cannot prove to be ours.
 */
export function guard(folder: string, editor: EditorEndpoint): Plugin {
  return {
    name: 'semilattice-guard',
    async configureServer(server) {
      const root = await realpath(folder);
      server.middlewares.use((request, response, next) => {
        keepFaultsPlain(response);
        // Nobody frames a page that can open files, and no other origin reads what is served.
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

/** The policy of whatever is served; an answer with a policy of its own has this in it. */
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
