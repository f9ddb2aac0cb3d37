import type { Place } from '../diagnostic.ts';
import type { Link } from '../link.ts';
import type { Pattern } from '../pattern.ts';
import { patternLookup } from '../language.ts';
import type { Finding } from './finding.ts';
import type { Listed, ReviewedFile, ReviewedLanguage, Side } from './reviewed-language.ts';

/** The parts of a finding that say where it is. */
export type Whereabouts = Pick<Finding, 'file' | 'line' | 'column' | 'pattern'>;

/** Returns a place in a pattern's file, as a finding states it. */
export function within({ pattern }: ReviewedFile, { line, column }: Place): Whereabouts {
  return { file: pattern.file, line, column, pattern: pattern.id };
}

/** Both lists of a file, larger patterns first. */
export function listsOf(file: ReviewedFile): { side: Side; items: readonly Listed[] }[] {
  return (['larger', 'smaller'] as const).map((side) => ({ side, items: file[side] }));
}

/** Finds things in a language by id. */
export interface LookUp {
  pattern(id: number): Pattern | undefined;
  /**
   * Returns the place that declares a link. If both ends declare it, that is the larger one's, unless `prefer` names
   * the other.
   */
  declarationOf(
    link: Pick<Link, 'larger' | 'smaller'>,
    prefer?: number,
  ): (Whereabouts & { readonly side: Side }) | null;
}

/** Prepares the look-ups, in linear time. */
export function lookUp({ language, files }: ReviewedLanguage): LookUp {
  const patterns = patternLookup(language);
  const declarations = new Map<string, Whereabouts & { side: Side }>();
  for (const file of files) {
    const { id } = file.pattern;
    if (patterns.get(id) !== file.pattern) continue;
    for (const { side, items } of listsOf(file)) {
      for (const item of items) {
        const name = `${id} ${side} ${item.id}`;
        if (!declarations.has(name)) declarations.set(name, { ...within(file, item), side });
      }
    }
  }
  return {
    pattern: (id) => patterns.get(id),
    declarationOf: ({ larger, smaller }, prefer = larger) => {
      const byLarger = declarations.get(`${larger} smaller ${smaller}`);
      const bySmaller = declarations.get(`${smaller} larger ${larger}`);
      return (prefer === larger ? (byLarger ?? bySmaller) : (bySmaller ?? byLarger)) ?? null;
    },
  };
}
