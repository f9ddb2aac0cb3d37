import { renderToString } from 'react-dom/server';
import type { PageRequest } from '../../map/page-request.ts';
import { App } from '../App.tsx';
import { writeAddress } from '../../store/address.ts';
import { createReader } from '../../store/reader.ts';
import { textAddress } from '../../store/selectors.ts';
import { HOME } from '../../store/view.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { SITE_FILES, addressOfFile } from '../../language/site-address.ts';
import { patternAuthoringReady } from '../authoring/pattern-authoring-parts.ts';
import { ProblemsPart } from '../authoring/problems-part.ts';
import { ReviewTogglePart } from '../authoring/review-toggle-part.ts';
import { PanelPart } from '../panel/panel-part.ts';
import { memoryNavigation } from '../../store/navigation.ts';
import { PAGE_DATA, type PageData } from './page-data.ts';
import { createTextStore } from '../../store/texts.ts';

// Rendering does not wait.
await Promise.all([
  PanelPart.part.ready(),
  ReviewTogglePart.part.ready(),
  ProblemsPart.part.ready(),
  patternAuthoringReady(),
]);

function addressOf(open: PageRequest['open'], language: Language, base: string): string {
  switch (open) {
    case 'missing':
      return addressOfFile(SITE_FILES.notFound, base);
    case 'unwritten':
      return addressOfFile(SITE_FILES.unwritten, base);
    default:
      return writeAddress({ ...HOME, open }, language, base);
  }
}

/** Renders the app in the state in which it first shows a page, with the data that the browser needs to hydrate it. */
export function renderPage({ bundle, base, open, body, introduction, picture }: PageRequest): string {
  const address = addressOf(open, bundle.language, base);
  const texts = createTextStore(() => Promise.reject(new Error('nothing is fetched at build time')));
  const pattern = typeof open === 'number' ? patternLookup(bundle.language).get(open) : null;
  const textAt = textAddress(pattern, HOME.edition, base);
  const data: PageData = { address, text: null };
  let page = data;
  if (body && textAt !== null) {
    const { html: _html, ...rest } = body;
    texts.put(textAt, body);
    page = { address, text: { address: textAt, body: rest } };
  }
  const reader = createReader({
    bundles: { current: () => bundle, subscribe: () => () => undefined },
    navigation: memoryNavigation(address),
    texts,
    base,
  });
  const html = renderToString(<App reader={reader} picture={picture} introduction={introduction} />);
  // “<” is escaped, so that no text can close the element.
  const json = JSON.stringify(page).replaceAll('<', '\\u003c');
  return `<div id="app">${html}</div><script type="application/json" id="${PAGE_DATA}">${json}</script>`;
}
