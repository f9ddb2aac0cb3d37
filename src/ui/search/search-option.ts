import type { MarkedText } from '../../language/prose/marked-text.ts';
import type { Pattern } from '../../language/pattern.ts';

/** A pattern that was found, with the parts of it that match. */
export interface PatternOption {
  readonly kind: 'pattern';
  readonly pattern: Pattern;
  readonly hue: number;
  /** The number and name of its scale. */
  readonly scale: string;
  readonly name: MarkedText;
  readonly tags: readonly MarkedText[];
  readonly sentence: MarkedText | null;
  /** Whether the filters exclude it. */
  readonly isOutside: boolean;
}

/** A command. */
export interface CommandOption {
  readonly kind: 'command';
  readonly key: string;
  readonly label: string;
}

export type SearchOption = PatternOption | CommandOption;

/** Options of one kind under a heading. */
export interface OptionGroup {
  readonly title: string;
  /** The number of matches, which may be larger than the number of options shown. */
  readonly of: number;
  readonly options: readonly SearchOption[];
}

/** Everything that the search box shows for a text. */
export interface SearchAnswer {
  readonly groups: readonly OptionGroup[];
  /** A message before the options, for example that there are none; or an empty text. */
  readonly note: string;
  /** A message about the search itself, for example that it is not finished yet; or an empty text. */
  readonly progress: string;
  /** The number of results in words, for a screen reader; empty if there is no search. */
  readonly announcement: string;
}
