import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { bundleStore } from './bundle-store.ts';
import { browserNavigation } from './navigation.ts';
import { createTextStore, fetchJson } from './texts.ts';
import { applyTheme, storedTheme } from './theme.ts';

const root = document.getElementById('app');
if (root) {
  const storage = () => window.localStorage;
  applyTheme(storedTheme(storage), document.documentElement, storage);
  createRoot(root).render(
    <StrictMode>
      <App
        bundles={bundleStore}
        navigation={browserNavigation(window)}
        texts={createTextStore(fetchJson)}
        base={import.meta.env.BASE_URL}
      />
    </StrictMode>,
  );
}
