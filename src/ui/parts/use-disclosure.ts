import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

interface Disclosure<Control extends HTMLElement> {
  readonly isShown: boolean;
  readonly show: () => void;
  /** Hides it and gives the focus back to the control. */
  readonly hide: () => void;
  /** The attributes of the element that holds the control and what it shows. */
  readonly part: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly control: RefObject<Control | null>;
}

/**
 * Something that a control shows for a moment. It goes with Escape, with a press elsewhere, and when the focus goes
 * elsewhere.
 *
 * @param mayLeave Whether a press or the focus elsewhere hides it now.
 */
export function useDisclosure<Control extends HTMLElement = HTMLButtonElement>(
  mayLeave: () => boolean = () => true,
): Disclosure<Control> {
  const [isShown, setShown] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const control = useRef<Control>(null);
  const leave = useEffectEvent(({ type, target }: Event) => {
    if (!(target instanceof Node) || part.current?.contains(target)) return;
    // A press on a label gives the focus to what is around it for a moment.
    const isAround = type === 'focusin' && target.contains(part.current);
    if (!isAround && mayLeave()) setShown(false);
  });
  useEffect(() => {
    if (!isShown) return undefined;
    const left = (event: Event) => leave(event);
    const kinds = ['pointerdown', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, left);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, left);
    };
  }, [isShown]);
  const hide = () => {
    setShown(false);
    control.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown || event.key !== 'Escape' || event.defaultPrevented) return;
    // One press does one thing: nothing else on the page closes on this Escape.
    event.preventDefault();
    hide();
  };
  return { isShown, show: () => setShown(true), hide, part: { ref: part, onKeyDown }, control };
}
