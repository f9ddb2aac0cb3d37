import { useEffect } from 'react';
import { createPart, usePart } from '../../ui/parts/part.ts';
import { useMapPlace } from '../map/map-place.ts';
import { useReader, useReading } from '../use-reader.ts';
import { whereOf } from './where-of.ts';

/** What keys mean and do. No first view needs it, so it is loaded afterwards, or at the first press. */
export const KEYS = createPart(async () => (await import('./act-on-key.ts')).actOnKey);

/**
 * Answers keys wherever the focus is. Keys that a part of the page has already handled are ignored.
 *
 * @returns Whether the code of keys could not be loaded.
 */
export function useKeys(): boolean {
  const reader = useReader();
  const place = useMapPlace();
  const isSettled = useReading((state) => state.isSettled);
  const { state } = usePart(KEYS, isSettled);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const answer = (target: EventTarget | null) => {
        const keys = KEYS.current();
        if (keys.state === 'loaded') keys.value(event, target, reader, place);
      };
      if (KEYS.current().state === 'loaded') return answer(event.target);
      const where = whereOf(event.target);
      // What is typed never acts, wherever the focus is when the code comes.
      if (where === 'text' || where === 'dialog') return;
      // A key that waited acts where an earlier one has moved the focus.
      void KEYS.ready().then(() => answer(document.activeElement));
      // Until then, what scrolls does not scroll the map.
      if (where === 'map' && /^Arrow|^Page|^Home$|^End$/.test(event.key)) event.preventDefault();
    };
    // The listener is on the window, so that all other listeners are called first.
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [reader, place]);
  return state === 'failed';
}
