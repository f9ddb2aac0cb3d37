import { useSyncExternalStore } from 'react';

/** `system` follows the reader's operating system. */
export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const KEY = 'semilattice-theme';

/** The theme that the reader chose; the system's where storage is empty or closed to us. */
export function storedTheme(storage: () => Storage): Theme {
  try {
    const stored = storage().getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice and shows it. */
export function applyTheme(theme: Theme, root: HTMLElement, storage: () => Storage): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'system') storage().removeItem(KEY);
    else storage().setItem(KEY, theme);
  } catch {
    // Storage may be closed to us; the choice then holds for this page.
  }
}

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
