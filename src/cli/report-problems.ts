import type { Diagnostic } from '../language/diagnostic.ts';
import { PLAIN } from './paint.ts';
import { printable } from './printable.ts';
import type { Surroundings } from './run.ts';

/** Prints the errors of a folder, and returns how many there are. */
export function reportProblems(diagnostics: readonly Diagnostic[], { err, paint }: Surroundings): number {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const set = paint?.err ?? PLAIN;
  for (const { file, line, column, message, hint } of errors) {
    const place = set('bold', `${printable(file)}:${line}:${column}:`);
    err(`${place} ${printable(message)}\n  ${set('dim', printable(hint))}`);
  }
  return errors.length;
}
