import { relative } from 'node:path';

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this is not permitted',
  EPERM: 'this is not permitted',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your part of the disk is full',
  EFBIG: 'the file would be larger than is allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it is there already',
  ENOTEMPTY: 'the folder is not empty',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EADDRINUSE: 'the address is in use',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no machine of that name',
  EBUSY: 'it is in use',
  EIO: 'the disk does not answer as it should',
  ELOOP: 'links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** Describes a system error in one line, with path and cause; null for any other error, which is our bug. */
export function systemErrorLine(error: unknown, cwd: string): string | null {
  const found = systemErrorIn(error);
  if (!found) return null;
  const { path, dest, address, port } = found as NodeJS.ErrnoException & {
    readonly dest?: string;
    readonly address?: string;
    readonly port?: number;
  };
  const where =
    path ?? dest ?? (address === undefined ? '' : `${address}${port === undefined ? '' : `:${port}`}`);
  const cause = systemErrorCause(found);
  const shown = path === undefined && dest === undefined ? where : shortest(where, cwd);
  return shown === '' ? `This cannot be done: ${cause}.` : `${shown}: ${cause}.`;
}

/** The cause of a system error, as part of a sentence. */
export function systemErrorCause({ code = '' }: NodeJS.ErrnoException): string {
  return CAUSES[code] ?? `the system says ${code}`;
}

/** The system's own error, or the one that a library wrapped. */
function systemErrorIn(error: unknown): NodeJS.ErrnoException | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    const { code, syscall, errno } = each as NodeJS.ErrnoException;
    if (typeof code === 'string' && (syscall !== undefined || errno !== undefined || code in CAUSES))
      return each;
  }
  return null;
}

function shortest(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return way !== '' && !way.startsWith('..') ? way : path;
}
