import type { Diagnostic } from '../language/diagnostic.ts';
import { UNPAINTED } from './paint.ts';
import { printable } from './printable.ts';
import type { CommandContext } from './command-context.ts';

/** Prints the errors of a folder, and which pictures are left out. Returns the number of errors. */
export function reportProblems(diagnostics: readonly Diagnostic[], { err, paint }: CommandContext): number {
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  const set = paint?.err ?? UNPAINTED;
  for (const diagnostic of diagnostics) {
    if (!isError(diagnostic) && diagnostic.rule !== 'refused-picture') continue;
    const { file, line, column, message, hint } = diagnostic;
    const place = set('bold', `${printable(file)}:${line}:${column}:`);
    err(`${place} ${printable(message)}\n  ${set('dim', printable(hint))}`);
  }
  return diagnostics.filter(isError).length;
}
