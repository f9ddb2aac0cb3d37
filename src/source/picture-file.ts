import { constants } from 'node:fs';
import { access, open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { findSvgFault } from './svg-fault.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SVG_BYTES = 4 * 1024 * 1024;

/** Why a picture must not be shown: what is wrong and what to do about it. */
export interface PictureFault {
  readonly what: string;
  readonly hint: string;
}

/**
 * Checks that a picture is nothing but one. As `<img>` no picture runs anything; but a built site also has it at an
 * address of its own, where a host without special headers would let an SVG run, or take a file for HTML.
 */
export async function findPictureFault(path: string): Promise<PictureFault | null> {
  try {
    await access(path, constants.R_OK);
    const { size } = await stat(path);
    const isSvg = extname(path).toLowerCase() === '.svg';
    const most = isSvg ? MOST_SVG_BYTES : MOST_BYTES;
    if (size > most)
      return { what: `is larger than ${most / 1024 / 1024} MiB`, hint: 'Make the picture smaller.' };
    return isSvg ? svgFault(await readFile(path)) : bitmapFault(await firstBytes(path));
  } catch (error) {
    return { what: `cannot be read: ${String(error)}`, hint: 'Check the permissions of the file.' };
  }
}

function svgFault(bytes: Buffer): PictureFault | null {
  let fault: string | null;
  try {
    fault = findSvgFault(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    fault = 'is not UTF-8';
  }
  return fault === null
    ? null
    : {
        what: `${fault}, and is not shown`,
        hint: 'Save it as a plain SVG, without scripts, HTML and links to other files, or as a PNG.',
      };
}

/** A file that begins like a page could be taken for one. */
function bitmapFault(bytes: Buffer): PictureFault | null {
  return /^(?:\u00ef\u00bb\u00bf)?[\s\0]*</.test(bytes.toString('latin1'))
    ? { what: 'is no picture of its kind', hint: 'Give the file the ending of what it holds.' }
    : null;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
