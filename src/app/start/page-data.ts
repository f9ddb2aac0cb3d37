import type { PatternBody } from '../../language/body.ts';
import type { TextStore } from '../../store/texts.ts';

/** What a built page says of itself to the script that takes it over. */
export interface PageData {
  /** The address that the page was rendered for: the path alone, without a query. */
  readonly address: string;
  /** The text that the page shows, but for its HTML, which stands in the page; null where no pattern is open. */
  readonly text: { readonly address: string; readonly body: Omit<PatternBody, 'html'> } | null;
}

/** The id of the element that holds the page's data as JSON. */
export const PAGE_DATA = 'page-data';

/** Reads what a built page says of itself; null on a page that was not rendered at build. */
export function readPageData(document: Document): PageData | null {
  const json = document.getElementById(PAGE_DATA)?.textContent;
  return json ? (JSON.parse(json) as PageData) : null;
}

/** Gives the text that already stands in the page to the store, so that it is neither fetched nor drawn again. */
export function seedText({ text }: PageData, document: Document, texts: TextStore): void {
  const html = document.querySelector('[data-text]')?.innerHTML;
  if (text && html !== undefined) texts.put(text.address, { ...text.body, html });
}
