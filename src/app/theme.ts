import { useSyncExternalStore } from 'react';
import { THEMES, type Theme, applyTheme } from './theme-choice.ts';

/** The reader's theme, what it comes to now, and a way to change it. */
export function useTheme(): [theme: Theme, resolved: string, choose: (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const);
  const resolved = useSyncExternalStore(
    subscribe,
    () => (theme === 'system' ? (darkQuery().matches ? 'dark' : 'light') : theme),
    () => 'light',
  );
  return [theme, resolved, chooseTheme];
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  darkQuery().addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    darkQuery().removeEventListener('change', listener);
  };
}

function readTheme(): Theme {
  return THEMES.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system';
}

function chooseTheme(theme: Theme): void {
  applyTheme(theme, document.documentElement, () => window.localStorage);
  for (const listener of listeners) listener();
}

function darkQuery(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
