import { beginning } from './beginning.ts';
import { type Language, writtenPatterns } from './language.ts';
import { neighbourLookup } from './link.ts';
import type { WrittenPattern } from './pattern.ts';

/** A pattern that is a good place to begin, and why. */
export interface Beginning {
  readonly pattern: WrittenPattern;
  readonly why: string;
}

/**
 * Returns up to three patterns at which to begin: the one with which the author or the largest scale begins, the one with
 * most links, and the one that was read last or else the best supported one whose forces AI changes. Each pattern is
 * returned once. Of equals, the one with the lower number counts.
 *
 * @param read Ids of the patterns that were read, the last one at the end.
 * @param open The id of the open pattern, which is left out; or null.
 */
export function goodBeginnings(
  language: Language,
  read: readonly number[],
  open: number | null,
): Beginning[] {
  const patterns = writtenPatterns(language).filter(({ id }) => id !== open);
  const neighbours = neighbourLookup(language.links);
  const linksOf = ({ id }: WrittenPattern) => neighbours(id).larger.length + neighbours(id).smaller.length;
  const beginnings: Beginning[] = [];
  const add = (why: string, choose: (left: readonly WrittenPattern[]) => WrittenPattern | undefined) => {
    const pattern = choose(patterns.filter((other) => beginnings.every((known) => known.pattern !== other)));
    if (pattern) beginnings.push({ pattern, why });
  };
  const lastRead = read.findLast((id) => id !== open);
  add('The language begins with it', (left) => left.find((pattern) => pattern === beginning(language)));
  add('The pattern with most links', (left) => bestOf(left, linksOf));
  if (lastRead === undefined)
    add('A pattern whose forces AI changes', (left) =>
      bestOf(
        left.filter(({ ai }) => ai),
        ({ confidence }) => confidence,
      ),
    );
  else add('The pattern that you read last', (left) => left.find(({ id }) => id === lastRead));
  return beginnings;
}

/** Returns the first of the patterns with the greatest worth. */
function bestOf(
  patterns: readonly WrittenPattern[],
  worth: (pattern: WrittenPattern) => number,
): WrittenPattern | undefined {
  return patterns.reduce<WrittenPattern | undefined>(
    (best, pattern) => (best === undefined || worth(pattern) > worth(best) ? pattern : best),
    undefined,
  );
}
