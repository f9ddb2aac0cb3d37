import type { Language } from './language.ts';
import { linkKey } from './link.ts';
import { type Way, shortestPaths } from './paths.ts';

/** The patterns and links of the shortest ways between two patterns. */
export interface Chains {
  readonly patterns: ReadonlySet<number>;
  /** Keys of the links. */
  readonly links: ReadonlySet<string>;
}

/**
 * Returns the ways from one pattern to another that the panel lists. If there is none, returns the two patterns alone.
 */
export function chainsBetween(language: Language, from: number, to: number, way: Way): Chains {
  const steps = shortestPaths(language.links, from, to, way).flat();
  return {
    patterns: new Set([from, to, ...steps.map((step) => step.to)]),
    links: new Set(steps.map(({ link }) => linkKey(link))),
  };
}
