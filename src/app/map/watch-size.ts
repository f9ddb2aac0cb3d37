import type { Reader } from '../../store/reader.ts';

/**
 * Tells the reader how large the map's region is, at once and after the next frame whenever it has changed: what has
 * changed it, such as an opened text, is painted first. A region that is not shown keeps the size it had.
 *
 * @returns A function that stops this.
 */
export function watchSize(element: HTMLElement, reader: Reader): () => void {
  let frame = 0;
  const take = (width: number, height: number) => {
    const before = reader.getState().mapSize;
    if (width === 0 || height === 0 || (before?.width === width && before.height === height)) return;
    reader.set({ mapSize: { width, height } });
  };
  const observer = new ResizeObserver((entries) => {
    const box = entries.at(-1)?.contentRect;
    if (!box) return;
    cancelAnimationFrame(frame);
    // The scrollbar at the bottom of a map that is zoomed in takes nothing from the region.
    frame = requestAnimationFrame(() => take(box.width, element.offsetHeight));
  });
  take(element.clientWidth, element.offsetHeight);
  observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
