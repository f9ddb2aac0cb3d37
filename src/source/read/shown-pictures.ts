import { decodeEscapes } from '../../language/decode-escapes.ts';
import type { PatternFile } from './pattern-file.ts';

/** Returns those of a folder's pictures that its texts may show, by the last parts of their paths. */
export function shownPictures(images: readonly string[], files: readonly PatternFile[]): readonly string[] {
  const shown = new Set(files.flatMap((file) => picturesOf(file)));
  return images.filter((path) => shown.has(lastPart(path)));
}

/** The last parts of the paths of all pictures that a text may show. */
function picturesOf({ targets, names }: PatternFile): string[] {
  const addressed = targets.map(({ url }) => url.split(/[?#]/, 1)[0] ?? '');
  const embedded = names.flatMap(({ reference }) => (reference.kind === 'bracketed' ? [reference.name] : []));
  return [...addressed, ...embedded].map((path) => decodeEscapes(lastPart(path)));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
