import { useEffect, useMemo, useState } from 'react';
import { decode, splitOnce } from '../../store/query-string.ts';
import { createReadingPlaces } from '../../store/reading-places.ts';
import type { ReadingPlace } from '../../ui/pattern/use-kept-scroll.ts';
import { useReader, useReading } from '../use-reader.ts';

/** Returns the reader's place in the history, for whatever scrolls. */
export function useReadingPlace(): ReadingPlace {
  const reader = useReader();
  const [places] = useState(() => createReadingPlaces(() => window.sessionStorage));
  useEffect(() => {
    window.addEventListener('pagehide', places.save);
    return () => window.removeEventListener('pagehide', places.save);
  }, [places]);
  // Two steps can have the same address, for example if a reader goes to the same section twice.
  const entry = useReading((state) => state.entry);
  const fragment = useReading(({ location }) => decode(splitOnce(location, '#')[1]));
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
