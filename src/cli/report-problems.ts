import type { Diagnostic } from '../language/diagnostic.ts';
import type { Surroundings } from './run.ts';

/** Prints the errors of a folder, and returns how many there are. */
export function reportProblems(diagnostics: readonly Diagnostic[], { err }: Surroundings): number {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  for (const { file, line, column, message, hint } of errors)
    err(`${file}:${line}:${column}: ${message}\n  ${hint}`);
  return errors.length;
}
