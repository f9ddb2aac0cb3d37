import { decodeEscapes } from '../../language/decode-escapes.ts';
import { useEffect, useMemo, useState } from 'react';
import { splitOnce } from '../../store/query-string.ts';
import { type ReadingPlaces, createReadingPlaces } from '../../store/reading-places.ts';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { useReader, useReading } from '../use-reader.ts';

/** How far down each step of the history was read; kept when the page is left. */
export function useReadingPlaces(): ReadingPlaces {
  const [places] = useState(() => createReadingPlaces(() => window.sessionStorage));
  useEffect(() => {
    window.addEventListener('pagehide', places.save);
    return () => window.removeEventListener('pagehide', places.save);
  }, [places]);
  return places;
}

/** Where in the history the reader is, for what scrolls. */
export function useReadingPlace(places: ReadingPlaces): ReadingPlace {
  const reader = useReader();
  // Two steps may have one address: a section is gone to again.
  const entry = useReading((state) => state.entry);
  const fragment = useReading(({ location }) => decodeEscapes(splitOnce(location, '#')[1]));
  return useMemo(
    () => ({
      entry,
      fragment,
      kept: places.kept,
      keep: places.keep,
      // React renders only after all listeners have been called.
      onLeave: (listener: () => void) =>
        reader.subscribe((state, before) => {
          if (state.entry !== before.entry || state.location !== before.location) listener();
        }),
    }),
    [entry, fragment, places, reader],
  );
}
