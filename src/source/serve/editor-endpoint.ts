import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { EDITOR_PATH } from '../../language/site-address.ts';
import { staysInside } from '../read/within-folder.ts';
import { isOwnPage } from './request-origin.ts';

/** The header in which a page sends the token. A form on another site cannot set it. */
const HEADER = 'x-semilattice-token';

/** Opens files in the author's editor, for a page that has the token of this run of the server. */
export interface EditorEndpoint {
  /** Returns the token, or null for any request that does not come from our own page on this machine. */
  tokenFor(request: IncomingMessage): string | null;
  /**
   * Returns the absolute path, with line and column, of the file that a request asks to open; null if it must not be
   * opened. The request names the file relative to the folder.
   *
   * @param root The real path of the folder.
   */
  check(request: IncomingMessage, root: string): Promise<string | null>;
}

/** Whether a path is the one that opens files: `/__open-in-editor?file=001-x.md:12:3`. */
export function isEditorPath(path: string): boolean {
  return path.toLowerCase().includes(EDITOR_PATH);
}

/** Creates the endpoint with a new token for this run of the server. */
export function createEditorEndpoint(): EditorEndpoint {
  const token = randomBytes(32).toString('base64url');
  return {
    tokenFor: (request) => (isOwnPage(request) && isThisMachine(request) ? token : null),
    async check({ method, headers, url = '' }, root) {
      if (method !== 'POST' || !isSame(headers[HEADER], token)) return null;
      const [path = '', query = ''] = url.split('?', 2);
      const given = new URLSearchParams(query).get('file') ?? '';
      const place = /(?::\d+){0,2}$/.exec(given)?.[0] ?? '';
      const file = resolve(root, given.slice(0, given.length - place.length));
      if (!(await staysInside(root, file))) return null;
      return `${path}?file=${encodeURIComponent(file + place)}`;
    },
  };
}

function isSame(given: string | readonly string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether a request comes from the machine on which the editor runs. */
function isThisMachine({ socket }: IncomingMessage): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}
