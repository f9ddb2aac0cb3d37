import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { readPicture } from '../read/picture-file.ts';

/**
 * Returns the bytes of a picture as they are published; null if the language has no such picture, or if its file may no
 * longer be shown.
 *
 * @param address The path of the picture within `media/`, decoded.
 */
export async function publishedPicture(
  { images }: LoadedLanguage,
  folder: string,
  address: string,
): Promise<Buffer | null> {
  const path = images.find((image) => image.normalize('NFC') === address.normalize('NFC'));
  if (path === undefined) return null;
  const root = await realpath(folder);
  const picture = await readPicture(root, join(root, path));
  return picture.kind === 'picture' ? picture.bytes : null;
}
