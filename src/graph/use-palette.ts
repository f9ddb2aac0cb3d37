import { useLayoutEffect, useState } from 'react';
import { type Palette, readPalette } from './palette.ts';

/**
 * The colours that hold for the page: read again when the theme changes, and when the system begins or ceases to force
 * its own.
 */
export function usePalette(theme: string): Palette {
  const [palette, setPalette] = useState(() => readPalette(document.body));
  useLayoutEffect(() => {
    const read = () => {
      const now = readPalette(document.body);
      // Whatever is drawn in it is drawn anew for another one.
      setPalette((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    read();
    const forced = window.matchMedia('(forced-colors: active)');
    forced.addEventListener('change', read);
    return () => forced.removeEventListener('change', read);
  }, [theme]);
  return palette;
}
