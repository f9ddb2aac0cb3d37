import { type Language, patternLookup, writtenPatterns } from './language.ts';
import { oncePer } from './once-per.ts';
import type { Pattern } from './pattern.ts';

/**
 * Returns the pattern that a reader begins with: the one that the author names, otherwise the first of the largest
 * scale. Scale 0 cuts across the others, so it counts only in a language without others. Null if nothing is written.
 */
export const beginning = oncePer((language: Language): Pattern | null => {
  const named = language.start === undefined ? undefined : patternLookup(language).get(language.start);
  if (named) return named;
  const rank = ({ scale }: Pattern) => (scale === 0 ? Infinity : scale);
  return writtenPatterns(language).reduce<Pattern | null>(
    (first, pattern) => (first === null || rank(pattern) < rank(first) ? pattern : first),
    null,
  );
});
