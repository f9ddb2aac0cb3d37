import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Place } from '../../language/diagnostic.ts';
import { isWithin } from './within-folder.ts';
import { type LeftOut, readSvgPicture } from './svg-picture.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SVG_BYTES = 4 * 1024 * 1024;

/** Why a picture must not be shown: what is wrong and how to fix it. */
export interface PictureFault extends Place {
  readonly what: string;
  readonly hint: string;
}

/** A picture that may be published, as the bytes to publish. */
export interface Picture {
  readonly kind: 'picture';
  readonly bytes: Buffer;
  /** What the bytes leave out of the file. */
  readonly leftOut: readonly LeftOut[];
}

export type ReadPicture =
  Picture | ({ readonly kind: 'refused' } & PictureFault) | { readonly kind: 'elsewhere' };

/**
 * Reads a picture of a folder and checks that it is nothing but a picture. A picture in `<img>` runs nothing. But a
 * built site also has each picture at its own address, where a host without special headers could let an SVG run, or
 * serve a file as HTML. The checked bytes are the ones that are returned: the file is opened once, so replacing it has
 * no effect.
 *
 * @param root The real path of the folder.
 * @param path The path of the picture in the folder.
 */
export async function readPicture(root: string, path: string): Promise<ReadPicture> {
  let file: FileHandle | null = null;
  try {
    file = await open(path);
    if (!(await isOfFolder(root, path, file))) return { kind: 'elsewhere' };
    const { size } = await file.stat();
    const isSvg = extname(path).toLowerCase() === '.svg';
    const most = isSvg ? MOST_SVG_BYTES : MOST_BYTES;
    if (size > most) return refused(`is larger than ${most / 1024 / 1024} MiB`, 'Make the picture smaller.');
    const bytes = await file.readFile();
    if (bytes.length > most) return refused('grew while it was read', 'Save the picture again.');
    return isSvg ? svgPicture(bytes) : bitmap(bytes, path);
  } catch (error) {
    if (file === null && (error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'elsewhere' };
    return refused(
      `cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      'Check the permissions of the file.',
    );
  } finally {
    await file?.close();
  }
}

/** Whether an open file is the one that the path leads to, and is a file of the folder. */
async function isOfFolder(root: string, path: string, file: FileHandle): Promise<boolean> {
  const real = await realpath(path);
  if (!isWithin(root, real)) return false;
  const [opened, named] = await Promise.all([file.stat(), stat(real)]);
  return opened.isFile() && opened.dev === named.dev && opened.ino === named.ino;
}

function refused(what: string, hint: string, { line, column }: Place = { line: 1, column: 1 }): ReadPicture {
  return { kind: 'refused', what, hint, line, column };
}

function svgPicture(bytes: Buffer): ReadPicture {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('is not UTF-8, and is not shown', 'Save the picture in the encoding UTF-8.');
  }
  const read = readSvgPicture(text);
  if (read.kind === 'picture')
    return { kind: 'picture', bytes: Buffer.from(read.text), leftOut: read.leftOut };
  return refused(`${read.why}, and is not shown`, 'Save it as a plain SVG, or as a PNG.', read);
}

/** The first bytes of each kind of bitmap, at their offsets. */
const SIGNATURES: Readonly<Record<string, readonly (readonly [offset: number, bytes: string])[]>> = {
  '.png': [[0, '\u0089PNG\r\n\u001a\n']],
  '.jpg': [[0, '\u00ff\u00d8\u00ff']],
  '.jpeg': [[0, '\u00ff\u00d8\u00ff']],
  '.gif': [[0, 'GIF8']],
  '.webp': [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  '.avif': [[4, 'ftyp']],
};

/** Checks a bitmap. A file whose content differs from its ending could be taken for a page. */
function bitmap(bytes: Buffer, path: string): ReadPicture {
  const start = bytes.subarray(0, 32).toString('latin1');
  const signature = SIGNATURES[extname(path).toLowerCase()] ?? [];
  if (signature.length > 0 && signature.every(([offset, mark]) => start.startsWith(mark, offset)))
    return { kind: 'picture', bytes, leftOut: [] };
  return refused('is no picture of its kind', 'Give the file the ending of what it holds.');
}
