import { hasMoved } from '../../map/has-moved.ts';
import type { Reader } from '../../store/reader.ts';
import { MAP_STOP } from '../../ui/map/MapStop.tsx';

/**
 * Tells the reader's store which link to a pattern the mouse is on: everything with `data-pattern`, wherever it is. The
 * live map, which is a canvas, tells this of its cards itself, and on a preview the mouse is still on what it previews.
 *
 * @returns A function that ends the watch.
 */
export function watchHovering(document: Document, { hovering }: Reader): () => void {
  const move = (event: PointerEvent) => {
    const { target, clientX: x, clientY: y } = event;
    if (!(target instanceof Element) || event.pointerType === 'touch' || !hasMoved(event)) return;
    if (target instanceof HTMLCanvasElement || target.closest('[data-preview]')) return;
    const id = target.closest('[data-pattern]')?.getAttribute('data-pattern');
    const isOnMap = target.closest(`#${MAP_STOP}`) !== null;
    hovering.move(id === null || id === undefined ? null : Number(id), { x, y }, isOnMap);
  };
  const leave = () => hovering.move(null, { x: 0, y: 0 }, false);
  const ends = new AbortController();
  document.addEventListener('pointermove', move, { signal: ends.signal, passive: true });
  document.documentElement.addEventListener('pointerleave', leave, { signal: ends.signal });
  return () => ends.abort();
}
