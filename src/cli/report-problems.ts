import type { Diagnostic } from '../language/diagnostic.ts';
import { PLAIN } from './paint.ts';
import { printable } from './printable.ts';
import type { Surroundings } from './surroundings.ts';

/** Prints the errors of a folder, and which pictures are left out; returns how many errors there are. */
export function reportProblems(diagnostics: readonly Diagnostic[], { err, paint }: Surroundings): number {
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  const set = paint?.err ?? PLAIN;
  for (const diagnostic of diagnostics) {
    if (!isError(diagnostic) && diagnostic.rule !== 'refused-picture') continue;
    const { file, line, column, message, hint } = diagnostic;
    const place = set('bold', `${printable(file)}:${line}:${column}:`);
    err(`${place} ${printable(message)}\n  ${set('dim', printable(hint))}`);
  }
  return diagnostics.filter(isError).length;
}
