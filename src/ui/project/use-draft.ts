import { useEffect, useEffectEvent, useState } from 'react';

/** Time after the last keystroke until what was typed is kept, in milliseconds. */
const REST = 800;

interface Draft {
  readonly value: string;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * What is typed into a field. It is kept when the typing rests, when the reader goes elsewhere and when the page is left,
 * so that a pause in typing, and not a letter, is what Undo takes back.
 */
export function useDraft(value: string, onKeep: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = useEffectEvent(() => {
    if (draft !== null && draft !== value) onKeep(draft);
  });
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = window.setTimeout(() => keep(), REST);
    const leave = () => keep();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [draft]);
  useEffect(() => () => keep(), []);
  return {
    value: draft ?? value,
    onChange: ({ currentTarget }) => setDraft(currentTarget.value),
    onBlur() {
      if (draft !== null && draft !== value) onKeep(draft);
      setDraft(null);
    },
  };
}
