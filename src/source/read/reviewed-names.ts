import type { Naming } from '../../language/review/reviewed-language.ts';
import type { NameTable } from '../render/name-table.ts';
import { parseNumbered } from '../render/names-in-prose.ts';
import type { PatternFile } from './pattern-file.ts';

/**
 * Returns the names in a file's prose with the patterns that they mean. A name without a number that means no pattern
 * is left out.
 */
export function resolveNames({ source, names }: PatternFile, table: NameTable): Naming[] {
  return names.flatMap(({ reference, line, column }) => {
    const given =
      reference.kind === 'numbered'
        ? reference
        : parseNumbered(reference.kind === 'file' ? reference.text : reference.name);
    const id = table.resolve(reference, source.path)?.id ?? (reference.kind === 'file' ? null : given?.id);
    if (id === null || id === undefined) return [];
    return [{ id, name: given?.name ?? null, line, column }];
  });
}
