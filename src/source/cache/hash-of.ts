import { createHash } from 'node:crypto';

/** Returns a text that differs for different contents: 40 hexadecimal digits. */
export function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const content of contents) hash.update(`${content.length}:`).update(content);
  return hash.digest('hex');
}
