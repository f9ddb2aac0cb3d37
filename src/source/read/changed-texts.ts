import { isDeepStrictEqual } from 'node:util';
import type { PatternFile } from './pattern-file.ts';
import type { Folder } from './read-folder.ts';
import type { SourceFile } from './source-file.ts';
import { plainText } from '../render/plain-text.ts';

/** The patterns' files that are others than before; null where anything else of the folder is. */
export function changedPatterns(before: Folder, now: Folder): readonly SourceFile[] | null {
  const isSame =
    now.scales === before.scales &&
    now.language === before.language &&
    now.settings === before.settings &&
    now.projects.length === before.projects.length &&
    now.projects.every((source, index) => source === before.projects[index]) &&
    now.patterns.length === before.patterns.length &&
    now.patterns.every(({ path }, index) => path === before.patterns[index]?.path) &&
    isDeepStrictEqual(now.images, before.images) &&
    isDeepStrictEqual(now.diagnostics, before.diagnostics);
  return isSame ? now.patterns.filter((source, index) => source !== before.patterns[index]) : null;
}

/**
 * Whether two states of a file differ in nothing but what the pattern's own text and its reasons show: map, filters,
 * other texts and what loading reports are the same with both.
 *
 * @param isWritten Whether a pattern has a file: of one that has none, texts tell the name.
 */
export function isSameButText(
  before: PatternFile,
  now: PatternFile,
  isWritten: (id: number) => boolean,
): boolean {
  const namesGiven = ({ names }: PatternFile) =>
    names.flatMap(({ reference }) =>
      reference.kind === 'numbered' && !isWritten(reference.id)
        ? [[reference.id, plainText(reference.name)]]
        : [],
    );
  return (
    [before, now].every(({ faults }) => faults.length === 0) &&
    isDeepStrictEqual(now.declaration, before.declaration) &&
    isDeepStrictEqual(now.aliases, before.aliases) &&
    isDeepStrictEqual(now.sections, before.sections) &&
    isDeepStrictEqual(namesGiven(now), namesGiven(before))
  );
}
