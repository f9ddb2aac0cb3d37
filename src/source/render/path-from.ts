import { posix } from 'node:path';
import { LONGEST_PATH } from './names-in-prose.ts';

/** Returns the path in the folder to which an address leads, in NFC; null if it leads elsewhere. */
export function pathFrom(url: string, file: string): string | null {
  if (url.length > 3 * LONGEST_PATH || /^[a-z][a-z0-9+.-]*:|^\/\/|^\//i.test(url)) return null;
  const [target = ''] = url.split(/[#?]/, 1);
  let decoded: string;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    return null;
  }
  const path = posix.normalize(posix.join(posix.dirname(file), decoded)).normalize('NFC');
  return path.startsWith('..') ? null : path;
}
