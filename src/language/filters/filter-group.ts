import type { Lack, Language } from '../language.ts';
import type { WrittenPattern } from '../pattern.ts';

/** One way to narrow the language. Ticks within a group are joined by “or”. */
export interface FilterGroup {
  /** The id, as the address contains it. */
  readonly id: string;
  readonly legend: string;
  /** The word for one value in a sentence, such as “scale”. */
  readonly noun: string;
  /**
   * Where its ticks stand: at the headings of the outline, as chips above it, or behind a button above it, where many
   * values are found by typing.
   */
  readonly place: 'heading' | 'chips' | 'picker';
  /** What the patterns of a language must have for the group to be offered. */
  readonly needs?: Lack;
  /** Whether the group is shown only where a pattern has one of its values, or one is ticked. */
  readonly isHiddenIfEmpty?: true;
  /**
   * Returns the values that a pattern has, as the address contains them.
   *
   * @param chosen Ids of the patterns of the reader's own language; null if it is not loaded.
   */
  valuesOf(pattern: WrittenPattern, chosen: ReadonlySet<number> | null): readonly string[];
  /** Returns all values that can be ticked, in the order in which they are shown. */
  values(language: Language): readonly FilterValue[];
}

/** A value, as the address contains it, and what a reader sees of it. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
  /** The part of the label that suffices on a chip. */
  readonly short?: string;
  /** A sign before the label that says the same as the label, such as asterisks. */
  readonly sign?: string;
}
