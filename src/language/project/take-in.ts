import type { Language } from '../language.ts';
import { NOT_BEGUN, type Project } from './project.ts';
import type { Reading, ReadingFault } from './reading.ts';
import { type Change, recognise } from './recognise.ts';
import { writeJson } from './write-json.ts';

/** A project from elsewhere, beside those that the reader has. It replaces none of them. */
export type TakenIn =
  | {
      readonly kind: 'read';
      /** It is up to date with the language. */
      readonly project: Project;
      /** The id of a project of the reader that says the same; null if none does. */
      readonly known: string | null;
      /** What could not be placed. */
      readonly faults: readonly ReadingFault[];
      /** What became of its patterns in the language. */
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'refused'; readonly faults: readonly ReadingFault[] };

/**
 * Brings what was read from a file or link up to date with a language.
 *
 * @param kept The projects that the reader has.
 */
export function takeIn(
  reading: Reading,
  language: Language,
  kept: readonly { readonly id: string; readonly project: Project }[],
): TakenIn {
  if (reading.kind === 'refused') return reading;
  const { project, changes } = recognise(reading.project, language);
  const content = contentOf(project);
  const known = kept.find((other) => contentOf(other.project) === content)?.id ?? null;
  return { kind: 'read', project, known, faults: reading.faults, changes };
}

/** What a project says, without where someone is in the guided way. */
function contentOf(project: Project): string {
  return writeJson({ ...project, guided: NOT_BEGUN });
}
