import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** Marks a control of a toolbar: `<button {...STOP}>`. */
export const STOP = { 'data-stop': true } as const;

interface Toolbar {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly role: 'toolbar';
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Makes the controls of a toolbar that are marked with `STOP` a single tab stop. Arrow keys, Home and End move among
 * them, and Tab comes back to the last one. Returns the attributes of the toolbar's element.
 */
export function useToolbar(): Toolbar {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  const stops = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const keepOne = () => {
    const all = stops();
    const one = all.find((stop) => stop === last.current) ?? all[0];
    for (const stop of all) {
      const index = stop === one ? '0' : '-1';
      // An attribute that is set again has the browser look for the styles of its element again.
      if (stop.getAttribute('tabindex') !== index) stop.setAttribute('tabindex', index);
    }
  };
  // Controls come and go with each rendering.
  useLayoutEffect(keepOne);
  return {
    ref,
    role: 'toolbar',
    onFocus({ target }) {
      if (!target.matches('[data-stop]')) return;
      last.current = target;
      keepOne();
    },
    onKeyDown(event) {
      const all = stops();
      const at = all.findIndex((stop) => stop === event.target);
      const to =
        at === -1 || event.altKey || event.ctrlKey || event.metaKey ? null : moved(event.key, at, all);
      if (to === null) return;
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    },
  };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Returns the position that a key leads to, before it wraps around; null if the key leads nowhere. */
function moved(key: string, at: number, { length }: { readonly length: number }): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = STEPS[key];
  if (step === undefined) return null;
  // In a line that runs from right to left, the next control is at the left.
  const isReversed = document.dir === 'rtl' && /Left|Right/.test(key);
  return at + (isReversed ? -step : step);
}
