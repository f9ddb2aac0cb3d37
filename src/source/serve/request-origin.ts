import type { IncomingMessage } from 'node:http';

/**
 * Whether a browser states that the request comes from a page of this same origin. A page of another origin cannot fake
 * this.
 */
export function isOwnPage({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === 'same-origin';
}

/**
 * Whether a browser states that the request comes from a page of another origin, such as another port of this machine.
 * Following a link to our page does not count; framing it does.
 */
export function isOtherOrigin({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== 'cross-site' && site !== 'same-site') return false;
  return !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}
