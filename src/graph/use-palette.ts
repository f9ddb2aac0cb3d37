import { useLayoutEffect, useState } from 'react';
import { type Palette, readPalette } from './palette.ts';

/**
 * Returns the colours of the page. They are read again when the theme changes, and when the system starts or stops
 * forcing its own colours.
 */
export function usePalette(theme: string): Palette {
  const [palette, setPalette] = useState(() => readPalette(document.body));
  useLayoutEffect(() => {
    const read = () => {
      const now = readPalette(document.body);
      // Whatever is drawn with a palette is drawn again when it gets another one.
      setPalette((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    read();
    const forced = window.matchMedia('(forced-colors: active)');
    forced.addEventListener('change', read);
    return () => forced.removeEventListener('change', read);
  }, [theme]);
  return palette;
}
