import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { EDITOR_PATH } from '../../language/site-address.ts';
import { staysInside } from '../read/within-folder.ts';
import { isOwnPage } from './request-origin.ts';

/** The header with which a page proves that the server gave it the token. A form of another page cannot send it. */
const HEADER = 'x-semilattice-token';

/** Opens files in the editor of whoever explores, for a page that has the token of this run of the server. */
export interface EditorEndpoint {
  /** The token for whoever asks; null for all but a page of ours on this machine, which alone may open files. */
  tokenFor(request: IncomingMessage): string | null;
  /**
   * The address with the whole path of the file that a request asks for, relative to the folder; null where it must not
   * be opened.
   *
   * @param root The real path of the folder.
   */
  check(request: IncomingMessage, root: string): Promise<string | null>;
}

/** Whether an address is the one at which files are opened: `/__open-in-editor?file=001-x.md:12:3`. */
export function isEditorPath(path: string): boolean {
  return path.toLowerCase().includes(EDITOR_PATH);
}

/** Makes a token for one run of the server. */
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

/** Whether a request comes from the machine that the editor is on. */
function isThisMachine({ socket }: IncomingMessage): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}
