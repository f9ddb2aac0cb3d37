import { plainText } from '../render/plain-text.ts';
import type { PatternFile } from './pattern-file.ts';

/** Returns the first name that prose gives to each number. */
export function numberedNames(files: Iterable<PatternFile>): Map<number, string> {
  const names = new Map<number, string>();
  for (const file of files) {
    for (const { reference } of file.names) {
      if (reference.kind !== 'numbered' || names.has(reference.id)) continue;
      const name = plainText(reference.name);
      if (name !== '') names.set(reference.id, name);
    }
  }
  return names;
}

/** Most texts that are read first for the names of unwritten patterns. */
const MOST_NAMING = 20;

/** Returns the files that list an id which no file has. Usually, their texts contain the name of that pattern. */
export function namingUnwritten(files: ReadonlyMap<number, PatternFile>): PatternFile[] {
  return [...files.values()]
    .filter(({ declaration: { larger, smaller } }) => [...larger, ...smaller].some((id) => !files.has(id)))
    .slice(0, MOST_NAMING);
}
