import { useEffect, useRef } from 'react';
import { isTypedIn } from '../parts/is-typed-in.ts';

/**
 * Calls for the search box at Ctrl+K or ⌘K, wherever the focus is, and at “/” but while the reader types elsewhere.
 *
 * @param isSlashHere Whether “/” is to act where the focus is: a reader may confine single characters (WCAG 2.1.4).
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

/** Whether a key is a letter, or stands where that letter is on a layout that has no Latin letters. */
function isLetter({ key, code }: KeyboardEvent, letter: string): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
}
