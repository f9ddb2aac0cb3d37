import { hasMoved } from '../../map/has-moved.ts';
import type { Reader } from '../../store/reader.ts';
import { MAP_STOP } from '../../ui/map/MapStop.tsx';

/**
 * Tells the reader's store which link to a pattern the mouse is on, and which one is pressed: everything with
 * `data-pattern`, wherever it is. The live map, which is a canvas, tells of its cards itself, and on a preview the mouse
 * is still on what it previews.
 *
 * @returns A function that ends the watch.
 */
export function watchHovering(document: Document, { hovering }: Reader): () => void {
  const move = (event: PointerEvent) => {
    const { target, clientX: x, clientY: y } = event;
    if (!(target instanceof Element) || event.pointerType === 'touch' || !hasMoved(event)) return;
    if (target instanceof HTMLCanvasElement || target.closest('[data-preview]')) return;
    const id = patternOf(target);
    const isOnMap = target.closest(`#${MAP_STOP}`) !== null;
    hovering.move(id, { x, y }, isOnMap);
  };
  const press = ({ target, isPrimary, button }: PointerEvent) => {
    const id = target instanceof Element && isPrimary && button === 0 ? patternOf(target) : null;
    if (id !== null) hovering.press(id);
  };
  const leave = () => hovering.move(null, { x: 0, y: 0 }, false);
  const ends = new AbortController();
  document.addEventListener('pointermove', move, { signal: ends.signal, passive: true });
  document.addEventListener('pointerdown', press, { signal: ends.signal, passive: true });
  document.documentElement.addEventListener('pointerleave', leave, { signal: ends.signal });
  return () => ends.abort();
}

/** Returns the id of the pattern to which an element, or one around it, leads; null if there is none. */
function patternOf(element: Element): number | null {
  const id = element.closest('[data-pattern]')?.getAttribute('data-pattern');
  return id === null || id === undefined ? null : Number(id);
}
