import type { PatternBody } from '../language/body.ts';
import type { Bundle } from './bundle.ts';

/** One page to be rendered at build time: what the build asks of the app's server entry. */
export interface PageRequest {
  readonly bundle: Bundle;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /**
   * The id of the open pattern, `null` for the home page, `'missing'` for the page of addresses that lead nowhere, or
   * `'unwritten'` for the page that all unwritten patterns share.
   */
  readonly open: number | null | 'missing' | 'unwritten';
  /** The text of the open pattern; null if it has none. */
  readonly body: PatternBody | null;
  /** The introduction as HTML, which the home page shows without scripts. */
  readonly introduction: string;
  /** The map as SVG. */
  readonly picture: string;
}

/** Returns the HTML of a page. */
export type RenderPage = (page: PageRequest) => string;
