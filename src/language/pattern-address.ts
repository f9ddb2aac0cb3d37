import type { Pattern } from './pattern.ts';

/** The page that all unwritten patterns share, within a site. */
export const UNWRITTEN_PAGE = 'patterns/unwritten/';

/** Where it is told, of all unwritten patterns, why their links are there. */
export const UNWRITTEN_REASONS = `${UNWRITTEN_PAGE}reasons.json`;

/**
 * The address of a pattern within a site, without a slash before it. A pattern that is written has a page of its own;
 * one that is not is told apart on the shared page by the query, as `patterns/unwritten/?pattern=117`.
 */
export function patternAddress(pattern: Pattern): string {
  return pattern.status === 'written'
    ? `patterns/${encodeURI(pattern.slug)}/`
    : `${UNWRITTEN_PAGE}?pattern=${pattern.id}`;
}

/** Where it is told why a pattern's links are there, within a site. */
export function reasonsPath(pattern: Pattern): string {
  return pattern.status === 'written'
    ? `patterns/${encodeURI(pattern.slug)}/reasons.json`
    : UNWRITTEN_REASONS;
}
