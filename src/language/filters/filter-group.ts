import type { Language } from '../language.ts';
import type { WrittenPattern } from '../pattern.ts';

/** One way to narrow the language. Ticks within a group are joined by “or”. */
export interface FilterGroup {
  /** The id, as the address contains it. */
  readonly id: string;
  readonly legend: string;
  /** The word for one value in a sentence, such as “scale”. */
  readonly noun: string;
  /** Whether the filter panel shows the values as a list, as chips, or as many tags that are found by typing. */
  readonly look: 'list' | 'chips' | 'many';
  /** Returns the values that a pattern has, as the address contains them. */
  valuesOf(pattern: WrittenPattern): readonly string[];
  /** Returns all values that can be ticked, in the order in which they are shown. */
  values(language: Language): readonly FilterValue[];
}

/** A value, as the address contains it, and its label. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
}
