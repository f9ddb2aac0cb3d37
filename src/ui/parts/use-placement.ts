import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Rect } from '../../map/geometry.ts';
import { type BoxSide, placeBeside } from './placement.ts';

const NOTHING = (): readonly Rect[] => [];

/**
 * Lifts an element above all others and keeps it beside an anchor, also while the page scrolls or the window changes.
 *
 * @param box Returns the anchor's current rectangle, in CSS pixels of the window. The function stays the same for the
 * same anchor.
 * @param content Changes when the element's size may have changed.
 * @param avoid Returns what it should not cover, in CSS pixels of the window. The function stays the same.
 * @returns A ref callback for the element.
 */
export function usePlacement(
  box: () => Rect,
  sides: readonly BoxSide[],
  content: unknown,
  avoid: () => readonly Rect[] = NOTHING,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const raised = element.current;
    if (!raised) return undefined;
    // The top layer is above every dialog and is never clipped. Without it, `position: fixed` must suffice.
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
      const placement = placeBeside(box(), size, window, sides, avoid());
      style.left = `${placement.left}px`;
      style.top = `${placement.top}px`;
      style.maxWidth = `${placement.maxWidth}px`;
      style.maxHeight = `${placement.maxHeight}px`;
    };
    const scrolled = (event: Event) => {
      // Scrolling within the element moves nothing.
      if (!(event.target instanceof Node && element.current?.contains(event.target))) place();
    };
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', scrolled, { capture: true });
    };
  }, [box, sides, content, avoid]);
  return element;
}
