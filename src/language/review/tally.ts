import type { Diagnostic, Severity } from '../diagnostic.ts';

/** The number of diagnostics of each severity. */
export type Tally = Readonly<Record<Severity, number>>;

/** Counts diagnostics by severity. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Returns the diagnostics about each pattern, by pattern id and in their order. */
export function byPattern(diagnostics: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> {
  const found = new Map<number, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.pattern === null) continue;
    const known = found.get(diagnostic.pattern);
    if (known) known.push(diagnostic);
    else found.set(diagnostic.pattern, [diagnostic]);
  }
  return found;
}

/** Writes a tally in words, without notes: `2 errors, 1 warning`; empty if there are neither. */
export function tallyInWords({ error, warning }: Pick<Tally, 'error' | 'warning'>): string {
  return [counted(error, 'error'), counted(warning, 'warning')].filter((part) => part !== '').join(', ');
}

function counted(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
}
