import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '../App.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { bundleStore } from './bundle-store.ts';
import { keepCompositionApart } from './composition.ts';
import { browserNavigation } from '../../store/navigation.ts';
import { keepOffline } from './offline.ts';
import { readPageData, seedText } from './page-data.ts';
import { keepChoices, showChoices } from '../../store/choices.ts';
import { createReader } from '../../store/reader.ts';
import { createTextStore, fetchJson } from '../../store/texts.ts';

/** Starts the app in the page, or takes over the page that the build rendered. `onReady` is called when it works. */
export function start(onReady: () => void): void {
  performance.mark('semilattice:data');
  keepCompositionApart(window);
  const root = document.getElementById('app');
  if (!root) return;
  const page = readPageData(document);
  const texts = createTextStore(fetchJson);
  window.addEventListener('online', texts.retry);
  if (page) seedText(page, document, texts);
  const reader = createReader({
    bundles: bundleStore,
    navigation: browserNavigation(window, page?.address ?? null),
    texts,
    base: import.meta.env.BASE_URL,
    onChoices: (choices) => {
      showChoices(choices, document.documentElement);
      keepChoices(choices, () => window.localStorage);
    },
  });
  const app = (
    <StrictMode>
      <ErrorBoundary what="The page" rest="">
        <App reader={reader} picture="" introduction="" onReady={onReady} />
      </ErrorBoundary>
    </StrictMode>
  );
  if (page) hydrateRoot(root, app);
  else createRoot(root).render(app);
  if (import.meta.env.PROD) keepOffline(import.meta.env.BASE_URL, window);
}
