import type { IncomingMessage } from 'node:http';

/** Whether a browser says that a page of this very origin asks. No page can say so in another's name. */
export function isOwnPage({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === 'same-origin';
}

/**
 * Whether a browser says that a page of another origin asks, such as one at another port of this machine. To follow a
 * link to a page of ours is no such asking, to frame it is.
 */
export function isOtherOrigin({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== 'cross-site' && site !== 'same-site') return false;
  return !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}
