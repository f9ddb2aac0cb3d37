import { stripMarks } from './strip-marks.ts';

/** How well a pattern is supported: 0 hypothesis, 1 likely, 2 invariant (Alexander's asterisks). */
export type Confidence = 0 | 1 | 2;

/** The three confidences, strongest first, as every list on the screen shows them. */
export const CONFIDENCES: readonly Confidence[] = [2, 1, 0];

/** A pattern that has a file. */
export interface WrittenPattern {
  readonly status: 'written';
  /** A whole number from 1, unique in the language. */
  readonly id: number;
  /** The last part of its address: the padded number and the name in kebab case. */
  readonly slug: string;
  /** The path of its file, relative to the folder, with forward slashes. */
  readonly file: string;
  readonly name: string;
  readonly confidence: Confidence;
  /** 1 is the largest scale; 0 is cross-cutting. */
  readonly scale: number;
  /** Whether AI changes the forces of this pattern. */
  readonly ai: boolean;
  readonly tags: readonly string[];
  /** Whether its author gives it no number. Its `id` is then a handle that is never shown and may change. */
  readonly isNumberless?: true;
  /** Whether its language says nothing of confidence. Its `confidence` is then 1, and never told. */
  readonly isUnrated?: true;
  /** The values of further keys by which readers can filter, by the id of the facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The languages (BCP 47) into which its text is translated; absent if there are none. */
  readonly editions?: readonly string[];
}

/** A pattern that others link to but nobody has written yet. */
export interface UnwrittenPattern {
  readonly status: 'unwritten';
  readonly id: number;
  readonly slug: string;
  /** The name that the prose gives it, or “Pattern N” if no prose names it. */
  readonly name: string;
  /** Inferred from the patterns that link to it. */
  readonly scale: number;
}

export type Pattern = WrittenPattern | UnwrittenPattern;

/** Returns the asterisks after a pattern's name: `''`, `'*'` or `'**'`. */
export function asterisks(pattern: Pattern): string {
  return pattern.status === 'written' && !pattern.isUnrated ? '*'.repeat(pattern.confidence) : '';
}

/** Returns the word for a confidence. */
export function confidenceName(confidence: Confidence): string {
  switch (confidence) {
    case 2:
      return 'Invariant';
    case 1:
      return 'Likely';
    case 0:
      return 'Hypothesis';
  }
}

/** What tells how a pattern is named: the id is no number for readers if the author gives none. */
export type Named = Pick<Pattern, 'id' | 'name'> & { readonly isNumberless?: true };

/** Returns the number that a pattern is shown with; null if its author gives it none. */
export function numberOf(pattern: Named): number | null {
  return pattern.isNumberless ? null : pattern.id;
}

/** Returns what tells a pattern apart outside of a page: its number or, without one, its slug. */
export function keyOf(pattern: Pattern): string {
  return String(numberOf(pattern) ?? pattern.slug);
}

/** Returns a pattern's number and asterisks, as a card shows them. */
export function marksOf(pattern: Pattern): string {
  return `${numberOf(pattern) ?? ''} ${asterisks(pattern)}`;
}

/** Returns a pattern's slug: `slugOf(13, 'Communities of Practice')` is `'013-communities-of-practice'`. */
export function slugOf(id: number, name: string): string {
  const kebab = kebabOf(name);
  const number = String(id).padStart(3, '0');
  return kebab === '' ? number : `${number}-${kebab}`;
}

/** Returns a text in kebab case: `Communities of Practice` gives `communities-of-practice`. */
export function kebabOf(text: string): string {
  return clip(
    stripMarks(text)
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-+|-+$/g, ''),
  );
}

/** Longest slug, in bytes. It becomes the name of a folder, which may have 255 bytes. */
const MOST_BYTES = 200;

function clip(kebab: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of kebab) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    end += character.length;
  }
  return kebab.slice(0, end).replace(/-$/, '');
}
