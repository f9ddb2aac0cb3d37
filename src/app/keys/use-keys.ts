import { useEffect, useEffectEvent } from 'react';
import { MAP_STOP } from '../../ui/map/MapStop.tsx';
import { isTypedIn } from '../../ui/parts/is-typed-in.ts';
import { shownChoices } from '../../store/choices.ts';
import { type Action, type Press, actionOf } from './keys.ts';

/** Answers to keys, wherever the focus is. What a part of the page has answered to is left alone. */
export function useKeys(act: (action: Action) => void): void {
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
    // On the window, so that all others come first.
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Whether a key that is a single character acts where the focus is. */
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
