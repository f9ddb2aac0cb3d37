import { useLayoutEffect, useMemo, useState } from 'react';
import type { Palette } from '../map/drawing/palette.ts';
import { readPalette } from './palette.ts';

/**
 * Returns the colours of the page. They are read again when the theme changes, and when the system starts or stops
 * forcing its own colours.
 *
 * @param hasTypeface Whether names can be drawn in the page's typeface. Until then it is not named: a canvas draws names
 *   again when they get another typeface, not when the same one arrives.
 */
export function usePalette(theme: string, hasTypeface: boolean): Palette {
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
  return useMemo(
    () => (hasTypeface ? palette : { ...palette, serif: palette.serif.replace(/^[^,]*,\s*/, '') }),
    [palette, hasTypeface],
  );
}
