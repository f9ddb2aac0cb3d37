import { useSyncExternalStore } from 'react';
import { useReading } from '../use-reader.ts';

/** Returns the theme that is shown: the reader's choice or, without one, that of the operating system. */
export function useShownTheme(): 'light' | 'dark' {
  const theme = useReading(({ choices }) => choices.theme);
  const isSystemDark = useSyncExternalStore(
    subscribe,
    () => darkQuery().matches,
    () => false,
  );
  return theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
}

function subscribe(listener: () => void): () => void {
  darkQuery().addEventListener('change', listener);
  return () => darkQuery().removeEventListener('change', listener);
}

function darkQuery(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
