import type { Diagnostic } from '../diagnostic.ts';
import type { Language } from '../language.ts';
import { linkedWith } from '../link.ts';
import { baselineOf, withoutKnown } from './baseline.ts';

/** A language with the findings of its review. */
export interface Reviewed {
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns the findings that a change concerns: those in a changed file, those in the file of a pattern that is or was
 * linked to a changed pattern, and those anywhere else that were not there before.
 *
 * @param changed Paths of the files that changed, came or went, relative to the folder.
 */
export function concernedBy(changed: ReadonlySet<string>, before: Reviewed, now: Reviewed): Diagnostic[] {
  const files = new Set(changed);
  for (const { language } of [before, now])
    for (const file of filesBeside(changed, language)) files.add(file);
  const elsewhere = now.diagnostics.filter(({ file }) => !files.has(file));
  const fresh = new Set(withoutKnown(elsewhere, baselineOf(before.diagnostics)).fresh);
  return now.diagnostics.filter((diagnostic) => files.has(diagnostic.file) || fresh.has(diagnostic));
}

/** The files of the neighbours of all patterns whose files changed. */
function filesBeside(changed: ReadonlySet<string>, { patterns, links }: Language): string[] {
  const fileOf = new Map(
    patterns.flatMap((pattern) =>
      pattern.status === 'written' ? [[pattern.id, pattern.file] as const] : [],
    ),
  );
  return [...fileOf].flatMap(([id, file]) => {
    if (!changed.has(file)) return [];
    return linkedWith(links, id).flatMap((other) => fileOf.get(other) ?? []);
  });
}
