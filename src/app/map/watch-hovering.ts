import { hasMoved } from '../../map/has-moved.ts';
import type { Reader } from '../../store/reader.ts';

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
    hovering.move(id === null || id === undefined ? null : Number(id), { x, y });
  };
  const leave = () => hovering.move(null, { x: 0, y: 0 });
  const ends = new AbortController();
  document.addEventListener('pointermove', move, { signal: ends.signal, passive: true });
  document.documentElement.addEventListener('pointerleave', leave, { signal: ends.signal });
  return () => ends.abort();
}
