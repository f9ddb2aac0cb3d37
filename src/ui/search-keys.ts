import { useEffect, useRef } from 'react';

/** Calls for the search box at “/” and Ctrl+K or ⌘K, wherever the focus is, but not while the reader types elsewhere. */
export function useSearchKeys(onCall: () => void): void {
  const call = useRef(onCall);
  useEffect(() => {
    call.current = onCall;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!(isSlash || (isK && !event.shiftKey)) || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      call.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Inputs that take no letters, so that a letter typed on them is not meant for them. */
const NOT_TYPED_IN = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.has(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
