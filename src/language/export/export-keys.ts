import { type Language, patternLookup } from '../language.ts';
import { numberOf } from '../pattern.ts';

/** Returns a function that gives each pattern what exports know it by: its number or, without one, its slug. */
export function exportKeys(language: Language): (id: number) => number | string {
  const patterns = patternLookup(language);
  return (id) => {
    const pattern = patterns.get(id);
    return pattern ? (numberOf(pattern) ?? pattern.slug) : id;
  };
}
