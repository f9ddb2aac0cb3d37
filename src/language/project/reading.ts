import type { Project } from './project.ts';

/** Something in a file or link that could not be taken as it stands. */
export interface ReadingFault {
  /** Where it is, such as `line 12` or `patterns[3].state`. */
  readonly where: string;
  /** What is wrong and what became of it, as a sentence. */
  readonly what: string;
}

/** What was read from a file or link. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly project: Project;
      /** What could not be placed. Empty if all of it was. */
      readonly faults: readonly ReadingFault[];
    }
  | {
      readonly kind: 'refused';
      /** Why nothing was read. At least one. */
      readonly faults: readonly ReadingFault[];
    };

/** Longest file of a project, in UTF-16 code units. */
const LONGEST_FILE = 4_000_000;

/** Returns a refusal with one reason. */
export function refused(where: string, what: string): Reading {
  return { kind: 'refused', faults: [{ where, what }] };
}

/** Refuses a text that is too long to be a project; null for any other text. */
export function refusalOfLength(text: string): Reading | null {
  return text.length > LONGEST_FILE
    ? refused('the whole file', `It is longer than ${LONGEST_FILE} characters, which no project is.`)
    : null;
}
