import { createHash, hash as hashAtOnce } from 'node:crypto';

/** Returns a text that differs for different contents: 40 hexadecimal digits. */
export function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  // Most contents are short texts, for each of which a call would take longer than hashing it.
  let texts = '';
  let hash: ReturnType<typeof createHash> | null = null;
  for (const content of contents) {
    texts += `${content.length}:`;
    if (typeof content === 'string') texts += content;
    else {
      hash = (hash ?? createHash('sha1')).update(texts).update(content);
      texts = '';
    }
  }
  return hash ? hash.update(texts).digest('hex') : hashAtOnce('sha1', texts, 'hex');
}
