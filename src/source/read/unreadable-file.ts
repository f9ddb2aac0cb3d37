import { basename } from 'node:path';
import type { Diagnostic } from '../../language/diagnostic.ts';

/** Reports a file that cannot be read. */
export function unreadable(file: string, message: string, hint: string, line = 1, column = 1): Diagnostic {
  return { rule: 'unreadable-file', severity: 'error', file, line, column, message, hint, pattern: null };
}

/** Reports a link that leads out of the folder, or nowhere. */
export function elsewhere(path: string): Diagnostic {
  return unreadable(
    path,
    `${basename(path)} is a link that leaves the folder, leads to a hidden file, or leads nowhere.`,
    'Put the file itself into the folder.',
  );
}
