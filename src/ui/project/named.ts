import type { Pattern } from '../../language/pattern.ts';
import type { EntryKey } from '../../language/project/project.ts';

/** A pattern that a sentence is about. */
export interface Named {
  readonly key: EntryKey;
  readonly name: string;
  /** The pattern of the language of the site; null if that has none. */
  readonly pattern: Pattern | null;
  readonly isChosen: boolean;
}
