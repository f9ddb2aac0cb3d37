import type { Language } from '../language.ts';
import type { WrittenPattern } from '../pattern.ts';

/** One way to narrow the language: what is ticked within a group is joined by "or". */
export interface FilterGroup {
  /** The name in the address and of the group itself. */
  readonly id: string;
  readonly legend: string;
  /** What one value is called in a sentence, such as "scale". */
  readonly noun: string;
  /** Whether the filter panel lists the values one a line, as chips, or as many that are found by typing. */
  readonly look: 'list' | 'chips' | 'many';
  /** Whether the search box offers each value as a command. */
  readonly isCommand: boolean;
  /** The values that a pattern has, as the address writes them. */
  valuesOf(pattern: WrittenPattern): readonly string[];
  /** All values that can be ticked, in the order in which they are shown. */
  values(language: Language): readonly FilterValue[];
}

/** A value as the address writes it, and in words. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
}
