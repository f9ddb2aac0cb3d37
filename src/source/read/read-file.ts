import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { quotedForShell } from '../../language/new-command.ts';
import { guessEncoding } from './guess-encoding.ts';
import type { SourceFile } from './source-file.ts';
import { elsewhere, unreadable } from './unreadable-file.ts';
import { isWithin, staysInside } from './within-folder.ts';

/** Largest file that is read, in bytes. No pattern is that long, and one bad file must not delay the rest. */
export const MOST_BYTES = 1024 * 1024;

/** Files by path, as they were last read, each with a mark that differs if the file has changed. */
export type KnownFiles = Map<string, { readonly mark: string; readonly read: SourceFile | Diagnostic }>;

/** Reads a file, unless it is known and has not changed. */
export async function readKnown(
  root: string,
  path: string,
  known: KnownFiles,
): Promise<SourceFile | Diagnostic> {
  const mark = await markOf(join(root, path));
  const before = known.get(path);
  if (before && mark !== null && before.mark === mark) return before.read;
  const fresh = await readText(root, path);
  const isSame = before && 'text' in before.read && 'text' in fresh && before.read.text === fresh.text;
  const read = isSame ? before.read : fresh;
  if (mark === null) known.delete(path);
  else known.set(path, { mark, read });
  return read;
}

/** Returns a mark that changes when the file changes; null if the file cannot be examined. */
export async function markOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join();
  } catch {
    return null;
  }
}

/** Reads a file of a folder. A failure becomes a diagnostic. */
export async function readText(root: string, path: string): Promise<SourceFile | Diagnostic> {
  const full = join(root, path);
  if (!(await staysInside(root, full))) return elsewhere(path);
  try {
    const { size } = await stat(full);
    return size > MOST_BYTES ? tooLarge(path, size) : decoded(path, await readFile(full));
  } catch (error) {
    return notRead(path, error);
  }
}

/**
 * The same without letting anything else happen meanwhile, which takes a fraction of the time. The folders on the way to
 * the file are no links.
 */
export function readAtOnce(root: string, path: string): SourceFile | Diagnostic {
  const full = join(root, path);
  try {
    const own = lstatSync(full, { throwIfNoEntry: false });
    const isLink = own?.isSymbolicLink() === true;
    const found = isLink ? statSync(full, { throwIfNoEntry: false }) : own;
    if (!found?.isFile() || !isWithin(root, isLink ? realpathSync.native(full) : full))
      return elsewhere(path);
    return found.size > MOST_BYTES ? tooLarge(path, found.size) : decoded(path, readFileSync(full));
  } catch (error) {
    return notRead(path, error);
  }
}

function tooLarge(path: string, size: number): Diagnostic {
  return unreadable(
    path,
    `${basename(path)} is larger than 1 MiB (${size} bytes).`,
    'Split the file, or move large content out of it.',
  );
}

function notRead(path: string, error: unknown): Diagnostic {
  return unreadable(
    path,
    `${basename(path)} cannot be read: ${String(error)}.`,
    'Check the permissions of the file.',
  );
}

function decoded(path: string, bytes: Buffer): SourceFile | Diagnostic {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    const { line, column } = firstBadByte(bytes);
    const encoding = guessEncoding(bytes);
    return unreadable(
      path,
      `${basename(path)} is not UTF-8: byte ${line}:${column} starts no character.${encoding ? ` It seems to be ${encoding}.` : ''}`,
      encoding
        ? `Save the file in the encoding UTF-8, or convert it: iconv -f ${encoding} -t UTF-8 ${quotedForShell(path)} > converted.md`
        : 'Save the file in the encoding UTF-8.',
      line,
      column,
    );
  }
}

function firstBadByte(bytes: Buffer): { line: number; column: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      const lenient = new TextDecoder('utf-8').decode(bytes.subarray(start, end));
      return { line, column: Math.max(1, lenient.indexOf('\ufffd') + 1) };
    }
    line++;
    start = end + 1;
  }
  return { line: 1, column: 1 };
}
