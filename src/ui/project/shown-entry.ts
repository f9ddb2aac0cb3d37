import type { Pattern } from '../../language/pattern.ts';
import type { EntryKey, OwnEntry, State } from '../../language/project/project.ts';

/** An entry of the reader's own language, as lists show it. */
export interface ShownEntry {
  readonly key: EntryKey;
  readonly name: string;
  /** The pattern of the language of the site; null if that has none. */
  readonly pattern: Pattern | null;
  /** The entry itself, if it is a pattern of one's own. An entry with neither is gone from the language. */
  readonly own: OwnEntry | null;
  readonly state: State | null;
  readonly note: string;
  readonly carer: string;
}

/** The words for each state. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  adopted: 'Adopted',
  trying: 'Trying',
  planned: 'Planned',
};
