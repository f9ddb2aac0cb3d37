import { useEffect } from 'react';
import { MAP_STOP } from '../../ui/map/MapStop.tsx';
import { isTypedIn } from '../../ui/parts/is-typed-in.ts';
import { createPart } from '../../ui/parts/part.ts';
import { shownChoices } from '../../store/choices.ts';
import { useMapPlace } from '../map/map-place.ts';
import { useReader, useReading } from '../use-reader.ts';
import type { Press } from './keys.ts';

/** What keys mean and do. No first view needs it, so it is loaded afterwards, or at the first press. */
export const KEYS = createPart(async () => (await import('./act-on-key.ts')).actOnKey);

/** Answers keys wherever the focus is. Keys that a part of the page has already handled are ignored. */
export function useKeys(): void {
  const reader = useReader();
  const place = useMapPlace();
  const isSettled = useReading((state) => state.isSettled);
  useEffect(() => {
    if (isSettled) KEYS.load();
  }, [isSettled]);
  useEffect(() => {
    /** Returns whether the press means something; null while that is not known. */
    const answer = (press: Press): boolean | null => {
      const keys = KEYS.current();
      return keys.state === 'loaded' ? keys.value(press, reader, place) : null;
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const pressed: Press = {
        key: event.key,
        isModified: event.ctrlKey || event.altKey || event.metaKey,
        isShifted: event.shiftKey,
        isRepeated: event.repeat,
        where: whereOf(event.target),
        singleKeys: areSingleKeysOn(),
      };
      const isMeant = answer(pressed);
      if (isMeant === null) void KEYS.ready().then(() => answer(pressed));
      // Until then, what scrolls does not scroll the map.
      if (isMeant ?? (pressed.where === 'map' && /^Arrow|^Page|^Home$|^End$/.test(pressed.key)))
        event.preventDefault();
    };
    // The listener is on the window, so that all other listeners are called first.
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [reader, place]);
}

/** Whether a single-character key acts at the place that has the focus. */
export function isSingleKeyHere(target: EventTarget | null): boolean {
  return areSingleKeysOn() || whereOf(target) === 'map';
}

function areSingleKeysOn(): boolean {
  return shownChoices(document.documentElement).singleKeys === 'on';
}

function whereOf(target: EventTarget | null): Press['where'] {
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.id === MAP_STOP) return 'map';
  return isTypedIn(target) ? 'text' : 'elsewhere';
}
