import { MAP_STOP } from '../../ui/map/MapStop.tsx';
import { isTypedIn } from '../../ui/parts/is-typed-in.ts';
import { shownChoices } from '../../store/choices.ts';
import type { Press } from './keys.ts';

/** Whether a single-character key acts at the place that has the focus. */
export function isSingleKeyHere(target: EventTarget | null): boolean {
  return areSingleKeysOn() || whereOf(target) === 'map';
}

/** Whether single-character keys act wherever the focus is. */
export function areSingleKeysOn(): boolean {
  return shownChoices(document.documentElement).singleKeys === 'on';
}

/** Returns in what kind of place a key is pressed. */
export function whereOf(target: EventTarget | null): Press['where'] {
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.id === MAP_STOP) return 'map';
  return isTypedIn(target) ? 'text' : 'elsewhere';
}
