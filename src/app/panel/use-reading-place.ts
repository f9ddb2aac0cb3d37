import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReadingPlace } from '../../ui/use-kept-scroll.ts';
import type { Navigation } from '../../store/navigation.ts';
import { createReadingPlaces } from '../../store/reading-places.ts';

/** Where in the history the reader is, for what scrolls. `location` is what the navigation says now. */
export function useReadingPlace(navigation: Navigation, location: string): ReadingPlace {
  const [places] = useState(() => createReadingPlaces(() => window.sessionStorage));
  useEffect(() => {
    window.addEventListener('pagehide', places.save);
    return () => window.removeEventListener('pagehide', places.save);
  }, [places]);
  // Two steps may have one address: a section is gone to again.
  const entry = useSyncExternalStore(navigation.subscribe, navigation.entry, () => 0);
  return useMemo(
    () => ({
      entry,
      fragment: fragmentOf(location),
      kept: places.kept,
      keep: places.keep,
      // React renders what it is told of when all have been told.
      onLeave: navigation.subscribe,
    }),
    [entry, location, places, navigation],
  );
}

function fragmentOf(location: string): string {
  const [, fragment = ''] = /#(.*)$/.exec(location) ?? [];
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
