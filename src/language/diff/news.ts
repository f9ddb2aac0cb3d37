import { oncePer } from '../once-per.ts';
import type { LanguageDiff, NamedPattern } from './language-diff.ts';

/** What is new in a language, as a site tells it. */
export interface News {
  /** The name of the earlier state, as of a tag, a folder or a day. */
  readonly since: string;
  readonly diff: LanguageDiff;
}

/** Whether a pattern is new, or there before and changed by its author. */
export type NewsMark = 'added' | 'changed';

/** The marks of what is new, by pattern id. A pattern that only got or lost links has none. */
export const newsMarks = oncePer((diff: LanguageDiff): ReadonlyMap<number, NewsMark> => {
  const lists: readonly (readonly NamedPattern[])[] = [
    diff.renumbered,
    diff.renamed,
    diff.rescaled,
    diff.confidence,
    diff.tags,
    diff.texts,
  ];
  return new Map<number, NewsMark>([
    ...lists.flat().map(({ id }) => [id, 'changed'] as const),
    ...diff.added.map(({ id }) => [id, 'added'] as const),
  ]);
});

/** Returns the name of an earlier state for people: a day is written out, as “28 October 2026”. */
export function sinceInWords(since: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(since)
    ? new Date(since).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    : since;
}
