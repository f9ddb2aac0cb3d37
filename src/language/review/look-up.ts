import type { Place } from '../diagnostic.ts';
import type { Link } from '../link.ts';
import type { Pattern } from '../pattern.ts';
import { patternLookup } from '../language.ts';
import { once } from '../once.ts';
import { oncePer } from '../once-per.ts';
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

/** Prepares the look-ups. What is looked for in a file is prepared when it is first asked for. */
export function lookUp({ language, files }: ReviewedLanguage): LookUp {
  const patterns = patternLookup(language);
  const fileOf = once(
    () => new Map(files.flatMap((file) => (isOf(file, patterns) ? [[file.pattern.id, file] as const] : []))),
  );
  const listed = oncePer((file: ReviewedFile) => ({
    larger: firstById(file.larger),
    smaller: firstById(file.smaller),
  }));
  const declaredIn = (id: number, side: Side, other: number) => {
    const file = fileOf().get(id);
    const item = file && listed(file)[side].get(other);
    return file && item ? { ...within(file, item), side } : null;
  };
  return {
    pattern: (id) => patterns.get(id),
    declarationOf: ({ larger, smaller }, prefer = larger) => {
      const byLarger = () => declaredIn(larger, 'smaller', smaller);
      const bySmaller = () => declaredIn(smaller, 'larger', larger);
      return prefer === larger ? (byLarger() ?? bySmaller()) : (bySmaller() ?? byLarger());
    },
  };
}

/** Whether a file is the one from which the language has its pattern. */
function isOf({ pattern }: ReviewedFile, patterns: ReadonlyMap<number, Pattern>): boolean {
  return patterns.get(pattern.id) === pattern;
}

function firstById(items: readonly Listed[]): ReadonlyMap<number, Listed> {
  const first = new Map<number, Listed>();
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item);
  return first;
}
