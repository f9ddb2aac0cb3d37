import type { MarkedText } from '../../language/prose/marked-text.ts';
import type { Pattern } from '../../language/pattern.ts';

/** A pattern that was found, with what of it fits. */
export interface PatternOption {
  readonly kind: 'pattern';
  readonly pattern: Pattern;
  readonly hue: number;
  /** Number and name of its scale. */
  readonly scale: string;
  readonly name: MarkedText;
  readonly tags: readonly MarkedText[];
  readonly sentence: MarkedText | null;
  /** Whether the filters leave it out. */
  readonly isOutside: boolean;
}

/** Something to do. */
export interface CommandOption {
  readonly kind: 'command';
  readonly key: string;
  readonly label: string;
}

export type SearchOption = PatternOption | CommandOption;

/** Options of one kind under a heading. */
export interface OptionGroup {
  readonly title: string;
  /** How many there are; more than are shown, maybe. */
  readonly of: number;
  readonly options: readonly SearchOption[];
}

/** All that the search box shows for a text. */
export interface SearchAnswer {
  readonly groups: readonly OptionGroup[];
  /** What is to be said before the options, such as that there are none; empty for nothing. */
  readonly note: string;
  /** What is to be said of the search itself, such as that it is not done yet; empty for nothing. */
  readonly progress: string;
  /** The number of results in words, for a screen reader; empty where nothing is searched for. */
  readonly announcement: string;
}
