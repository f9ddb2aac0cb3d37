import type { PatternBody } from '../../language/body.ts';
import type { TextStore } from '../../store/texts.ts';

/** What a built page tells the script that takes it over. */
export interface PageData {
  /** The address for which the page was rendered: a path without a query. */
  readonly address: string;
  /** The text that the page shows, without its HTML, which is in the page itself; null if no pattern is open. */
  readonly text: { readonly address: string; readonly body: Omit<PatternBody, 'html'> } | null;
}

/** The id of the element that holds the page's data as JSON. */
export const PAGE_DATA = 'page-data';

/** Reads the data of a built page; null if the page was not rendered at build time. */
export function readPageData(document: Document): PageData | null {
  const json = document.getElementById(PAGE_DATA)?.textContent;
  return json ? (JSON.parse(json) as PageData) : null;
}

/** Puts the text that the page already shows into the store, so that it is neither fetched nor rendered again. */
export function seedText({ text }: PageData, document: Document, texts: TextStore): void {
  const html = document.querySelector('[data-text]')?.innerHTML;
  if (text && html !== undefined) texts.put(text.address, { ...text.body, html });
}
