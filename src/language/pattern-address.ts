import type { Pattern } from './pattern.ts';

/** The page that all unwritten patterns share, within a site. */
export const UNWRITTEN_PAGE = 'patterns/unwritten/';

/** The file with the reasons for the links of all unwritten patterns, within a site. */
export const UNWRITTEN_REASONS = `${UNWRITTEN_PAGE}reasons.json`;

/**
 * Returns the address of a pattern within a site, without a leading slash. A written pattern has its own page. An
 * unwritten pattern is identified on the shared page by the query, such as `patterns/unwritten/?pattern=117`.
 */
export function patternAddress(pattern: Pattern): string {
  return pattern.status === 'written'
    ? `patterns/${encodeURI(pattern.slug)}/`
    : `${UNWRITTEN_PAGE}?pattern=${pattern.id}`;
}

/** Returns the file with the reasons for a pattern's links, within a site. */
export function reasonsPath(pattern: Pattern): string {
  return pattern.status === 'written'
    ? `patterns/${encodeURI(pattern.slug)}/reasons.json`
    : UNWRITTEN_REASONS;
}
