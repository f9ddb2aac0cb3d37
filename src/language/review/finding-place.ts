import type { Diagnostic } from '../diagnostic.ts';

/** Returns the place of a finding as tools write it: `013-x.md:12:3`. */
export function placeOf({ file, line, column }: Pick<Diagnostic, 'file' | 'line' | 'column'>): string {
  return `${file}:${line}:${column}`;
}

/** Returns a key for a finding that stays the same while the files around it change. */
export function findingKey({ rule, message, ...place }: Diagnostic): string {
  return `${placeOf(place)} ${rule} ${message}`;
}
