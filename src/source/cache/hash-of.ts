import { createHash } from 'node:crypto';

/** Returns a text that differs for different contents: 40 hexadecimal digits. */
export function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  // Most contents are short texts, for each of which a call would take longer than hashing it.
  let texts = '';
  for (const content of contents) {
    texts += `${content.length}:`;
    if (typeof content === 'string') texts += content;
    else {
      hash.update(texts).update(content);
      texts = '';
    }
  }
  return hash.update(texts).digest('hex');
}
