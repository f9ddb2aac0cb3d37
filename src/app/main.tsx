import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { bundleStore } from './bundle-store.ts';
import { keepCompositionApart } from './composition.ts';
import { browserNavigation } from './navigation.ts';
import { keepOffline } from './offline.ts';
import { readPageData, seedText } from './page-data.ts';
import { createTextStore, fetchJson } from './texts.ts';

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
  const app = (
    <StrictMode>
      <ErrorBoundary what="The page" rest="">
        <App
          bundles={bundleStore}
          navigation={browserNavigation(window, page?.address ?? null)}
          texts={texts}
          base={import.meta.env.BASE_URL}
          picture=""
          introduction=""
          onReady={onReady}
        />
      </ErrorBoundary>
    </StrictMode>
  );
  if (page && !isTranslated(root)) hydrateRoot(root, app);
  else createRoot(root).render(app);
  if (import.meta.env.PROD) keepOffline(import.meta.env.BASE_URL, window);
}

/**
 * Whether the browser has translated the page already, with elements of its own, which no text of ours has: then it is
 * not what the build rendered, and is rendered anew.
 */
function isTranslated(root: HTMLElement): boolean {
  return root.querySelector('font') !== null;
}
