import type { RefObject } from 'react';
import type { MapControls } from '../../graph/use-controls.ts';
import type { Language } from '../../language/language.ts';
import type { Turning } from '../../language/reading-order.ts';
import type { Choices } from '../../store/choices.ts';
import type { MyLanguage } from '../../store/my-language.ts';
import type { Reader } from '../../store/reader.ts';
import type { View } from '../../store/view.ts';

/** What decides which commands are offered. */
export interface CommandScope {
  readonly language: Language;
  readonly view: View;
  /** What comes before and after the open pattern; null if none is open. */
  readonly turning: Turning | null;
  /** The reader's own language; null until it is loaded. */
  readonly mine: MyLanguage | null;
  readonly theme: Choices['theme'];
  readonly brief: Choices['brief'];
  readonly hasIntroduction: boolean;
  readonly hasReview: boolean;
  /** The name of the earlier state since which the site tells what is new; absent if it tells nothing. */
  readonly since?: string | undefined;
}

/** What commands act on. */
export interface CommandReach {
  readonly reader: Reader;
  /** The live map, while it exists. */
  readonly controls: RefObject<MapControls | null>;
}

/** Something that the search box offers to do, by name. */
export interface Command {
  /** Unique among the commands of one list. */
  readonly key: string;
  readonly label: string;
  /** Other words by which a reader may look for the command. */
  readonly words: string;
  /**
   * When the command is listed: `first` before anything is typed, `listed` after “>” alone, `typed` when a part of its
   * name is typed.
   */
  readonly when: 'first' | 'listed' | 'typed';
  /** Returns a message for the reader; nothing if the effect can be seen. */
  readonly run: (reach: CommandReach) => void | Promise<string>;
}

/** Commands that do the same with different values. */
export interface CommandKind {
  /** Returns the commands that can be run now. */
  readonly offered: (scope: CommandScope) => readonly Command[];
}
