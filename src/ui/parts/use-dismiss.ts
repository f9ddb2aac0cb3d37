import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Calls `dismiss` when the reader turns away from something that is shown for a moment: with Escape, with a press
 * elsewhere, or because the focus goes elsewhere.
 *
 * @param part The element with all that belongs to it, also the button that shows it.
 * @param dismiss Told whether it was Escape, after which the focus should go back to that button.
 * @returns The `onKeyDown` of that element.
 */
export function useDismiss(
  part: RefObject<HTMLElement | null>,
  isShown: boolean,
  dismiss: (isEscape: boolean) => void,
): (event: KeyboardEvent) => void {
  const onLeave = useEffectEvent(() => dismiss(false));
  useEffect(() => {
    if (!isShown) return undefined;
    const left = ({ target }: Event) => {
      if (target instanceof Node && part.current && !part.current.contains(target)) onLeave();
    };
    document.addEventListener('pointerdown', left);
    document.addEventListener('focusin', left);
    return () => {
      document.removeEventListener('pointerdown', left);
      document.removeEventListener('focusin', left);
    };
  }, [part, isShown]);
  return (event) => {
    if (!isShown || event.key !== 'Escape' || event.defaultPrevented) return;
    // One press does one thing: nothing else on the page closes on this Escape.
    event.preventDefault();
    dismiss(true);
  };
}
