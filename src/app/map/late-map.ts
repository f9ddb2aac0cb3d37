import { useEffect } from 'react';
import { arrangementOf } from '../../map/arrangements/arrangements.ts';
import type { ReaderState } from '../../store/reader.ts';
import { languageOf } from '../../store/selectors.ts';
import { createPart, usePart } from '../../ui/parts/part.ts';
import { useReading } from '../use-reader.ts';

/** What comes to the live map when the first view is complete, or with it where the reader's view needs it. */
export const LATE_MAP = createPart(async () => (await import('../../graph/MapExtras.tsx')).lateMap);

/** Whether that lays out or lights what the reader asks for. */
export function needsLateMap(state: ReaderState): boolean {
  const { open, path, arrangement } = state.view;
  return open !== null && (path !== null || arrangementOf(arrangement, languageOf(state)).needsOpen);
}

/** Returns its state. It is loaded when the first view is complete or needs it, and tried again for each view that does. */
export function useLateMap() {
  const isNeeded = useReading(needsLateMap);
  const arrangement = useReading(({ view }) => view.arrangement);
  const path = useReading(({ view }) => view.path);
  useEffect(() => {
    if (isNeeded) LATE_MAP.load();
  }, [isNeeded, arrangement, path]);
  return usePart(
    LATE_MAP,
    useReading(({ isSettled }) => isSettled),
  );
}
