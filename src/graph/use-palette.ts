import { type RefObject, useEffect, useState } from 'react';
import { type Palette, readPalette } from './palette.ts';

/**
 * The colours that hold for an element: read again when the theme changes, and when the system begins or ceases to force
 * its own.
 */
export function usePalette(element: RefObject<Element | null>, theme: string): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => {
      if (element.current) setPalette(readPalette(element.current));
    };
    read();
    const forced = window.matchMedia('(forced-colors: active)');
    forced.addEventListener('change', read);
    return () => forced.removeEventListener('change', read);
  }, [element, theme]);
  return palette;
}
