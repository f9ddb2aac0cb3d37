import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '../App.tsx';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary.tsx';
import { firstParts } from '../first-parts.ts';
import { keepCompositionApart } from './composition.ts';
import { browserNavigation, takeSlash } from '../../store/navigation.ts';
import { keepOffline } from './offline.ts';
import { showLateFaces } from '../typeface.ts';
import { openLanguage } from './open-language.ts';
import type { OpenedLanguage } from './opened-language.ts';
import { readPageData, seedText } from './page-data.ts';
import { keepChoices, showChoices } from '../../store/choices.ts';
import { createReader } from '../../store/reader.ts';

/**
 * Fetches what the app needs before anything else. Resolves with a function that starts the app, or hydrates the page
 * that the build rendered.
 */
export async function load(): Promise<(onReady: () => void) => Promise<void>> {
  const opened = await openLanguage();
  return (onReady) => start(opened, onReady);
}

/** @param onReady Called when the app can answer clicks. */
async function start({ bundles, texts, isServed }: OpenedLanguage, onReady: () => void): Promise<void> {
  performance.mark('semilattice:data');
  keepCompositionApart(window);
  const root = document.getElementById('app');
  if (!root) return;
  const page = readPageData(document);
  takeSlash(window, import.meta.env.BASE_URL);
  window.addEventListener('online', texts.retry);
  if (page) seedText(page, document, texts);
  const reader = createReader({
    bundles,
    navigation: browserNavigation(window, page?.address ?? null),
    texts,
    base: import.meta.env.BASE_URL,
    onChoices: (choices) => {
      showChoices(choices, document.documentElement);
      keepChoices(choices, () => window.localStorage);
    },
  });
  reader.subscribe(({ view }, before) => {
    if (view.open !== before.view.open || view.page !== before.view.page) showLateFaces();
  });
  await firstParts(reader.getState());
  const app = (
    <StrictMode>
      <ErrorBoundary what="The page" rest="">
        <App reader={reader} picture="" introduction="" onReady={onReady} />
      </ErrorBoundary>
    </StrictMode>
  );
  if (page && !isTranslated(root)) hydrateRoot(root, app);
  else createRoot(root).render(app);
  if (!isServed) keepOffline(import.meta.env.BASE_URL, window);
}

/**
 * Whether the browser has already translated the page. A translation adds elements that the build never writes, so the
 * page can no longer be hydrated and is rendered anew.
 */
function isTranslated(root: HTMLElement): boolean {
  return root.querySelector('font') !== null;
}
