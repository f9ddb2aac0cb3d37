import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Fix } from '../../language/review/fix.ts';
import type { Fixer } from './fixer.ts';
import { fixFileName } from './fixers/file-name.ts';
import { fixHeading } from './fixers/heading.ts';
import { fixNameMismatch } from './fixers/name-mismatch.ts';
import { fixOneSidedLink } from './fixers/one-sided-link.ts';
import { fixSimilarTags } from './fixers/similar-tags.ts';
import { fixUnmentionedLink } from './fixers/unmentioned-link.ts';
import type { Mending } from './mending.ts';

/** What mends the findings of a rule, by its id. All other rules leave the decision to an author. */
const FIXERS: ReadonlyMap<string, Fixer> = new Map([
  ['file-name', fixFileName],
  ['heading', fixHeading],
  ['name-mismatch', fixNameMismatch],
  ['one-sided-link', fixOneSidedLink],
  ['similar-tags', fixSimilarTags],
  ['unmentioned-link', fixUnmentionedLink],
]);

/**
 * Returns the fix of a finding; null where there is more than one right answer, or where the folder is not in our own
 * form: what its author means there is a guess.
 */
export function fixOf(diagnostic: Diagnostic, mending: Mending): Fix | null {
  if (mending.loaded.form) return null;
  return FIXERS.get(diagnostic.rule)?.(diagnostic, mending) ?? null;
}
