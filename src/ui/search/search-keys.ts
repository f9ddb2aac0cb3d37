import { useEffect, useRef } from 'react';
import { isTypedIn } from '../parts/is-typed-in.ts';

/**
 * Moves the focus to the search box on Ctrl+K or ⌘K, wherever the focus is, and on “/” unless the reader is typing
 * elsewhere.
 *
 * @param isSlashHere Whether “/” acts where the focus is. A reader may confine single characters (WCAG 2.1.4).
 */
export function useSearchKeys(
  onCall: () => void,
  isSlashHere: (target: EventTarget | null) => boolean,
): void {
  const latest = useRef({ onCall, isSlashHere });
  useEffect(() => {
    latest.current = { onCall, isSlashHere };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, altKey, shiftKey } = event;
      const isChord = event.ctrlKey || event.metaKey;
      const isSlash = key === '/' && !isChord && !isTypedIn(target) && latest.current.isSlashHere(target);
      const isK = isChord && !shiftKey && isLetter(event, 'k');
      if (!(isSlash || isK) || altKey || event.defaultPrevented || document.querySelector('dialog[open]'))
        return;
      event.preventDefault();
      latest.current.onCall();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Whether a key is a letter, or is at that letter's position on a layout without Latin letters. */
function isLetter({ key, code }: KeyboardEvent, letter: string): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
}
