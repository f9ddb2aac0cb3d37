import { useEffect, useRef, useState } from 'react';
import { NO_TRAIL, type Trail, goAlong, retrace, visit } from '../../language/trail.ts';
import type { Navigation } from '../../store/navigation.ts';

/**
 * The patterns opened since the page was loaded. Back and Forward go along it; every other opening adds to it.
 *
 * @returns The trail, and what to call before the pattern is opened that lies some steps on (or, less than 0, back).
 */
export function useTrail(
  navigation: Navigation,
  open: number | null,
): [trail: Trail, step: (steps: number) => void] {
  const [trail, setTrail] = useState(NO_TRAIL);
  const at = useRef(0);
  const newest = useRef(0);
  useEffect(() => {
    const entry = navigation.entry();
    const isReturn = entry !== at.current && entry <= newest.current;
    const direction = entry < at.current ? -1 : 1;
    at.current = entry;
    newest.current = Math.max(newest.current, entry);
    if (open !== null)
      setTrail((before) => (isReturn ? retrace(before, open, direction) : visit(before, open)));
  }, [navigation, open]);
  return [trail, (steps) => setTrail((before) => goAlong(before, steps))];
}
