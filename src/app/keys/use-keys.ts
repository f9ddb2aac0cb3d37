import { useEffect, useEffectEvent } from 'react';
import { MAP_STOP } from '../../ui/map/MapStop.tsx';
import { isTypedIn } from '../../ui/parts/is-typed-in.ts';
import { shownChoices } from '../../store/choices.ts';
import { type KeyAction, type Press, actionOf } from './keys.ts';

/** Answers keys wherever the focus is. Keys that a part of the page has already handled are ignored. */
export function useKeys(act: (action: KeyAction) => void): void {
  const onAction = useEffectEvent(act);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actionOf({
        key: event.key,
        isModified: event.ctrlKey || event.altKey || event.metaKey,
        isShifted: event.shiftKey,
        isRepeated: event.repeat,
        where: whereOf(event.target),
        singleKeys: areSingleKeysOn(),
      });
      if (action === null) return;
      event.preventDefault();
      onAction(action);
    };
    // The listener is on the window, so that all other listeners are called first.
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
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
