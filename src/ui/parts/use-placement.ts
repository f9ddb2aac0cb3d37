import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Rect } from '../../map/geometry.ts';
import { type Side, placeBeside } from './placement.ts';

/**
 * Lifts an element above all others and keeps it beside something, also while the page scrolls or the window changes.
 *
 * @param box Where that thing is now, in CSS pixels of the window; stable as long as the thing is the same.
 * @param content Changes when the element's size may have changed.
 * @returns Takes the element.
 */
export function usePlacement(
  box: () => Rect,
  sides: readonly Side[],
  content: unknown,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const raised = element.current;
    if (!raised) return undefined;
    // The top layer is over every dialog and clipped by nothing; where there is none, `position: fixed` has to do.
    raised.showPopover?.();
    return () => raised.hidePopover?.();
  }, []);
  useLayoutEffect(() => {
    const place = () => {
      const placed = element.current;
      if (!placed) return;
      const { style } = placed;
      style.maxWidth = '';
      style.maxHeight = '';
      const size = { width: placed.offsetWidth, height: placed.offsetHeight };
      const window = { width: document.documentElement.clientWidth, height: globalThis.innerHeight };
      const placement = placeBeside(box(), size, window, sides);
      style.left = `${placement.left}px`;
      style.top = `${placement.top}px`;
      style.maxWidth = `${placement.maxWidth}px`;
      style.maxHeight = `${placement.maxHeight}px`;
    };
    const scrolled = (event: Event) => {
      // What scrolls within the element moves nothing.
      if (!(event.target instanceof Node && element.current?.contains(event.target))) place();
    };
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', scrolled, { capture: true });
    };
  }, [box, sides, content]);
  return element;
}
