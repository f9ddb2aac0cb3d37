import type { Reader } from '../../store/reader.ts';

/**
 * Tells the reader how large the map's region is, at once and whenever it has changed. A region that is not shown keeps
 * the size it had. The map itself follows after a paint (`LiveMap.tsx`).
 *
 * @returns A function that stops this.
 */
export function watchSize(element: HTMLElement, reader: Reader): () => void {
  const take = (width: number, height: number) => {
    const before = reader.getState().mapSize;
    if (width === 0 || height === 0 || (before?.width === width && before.height === height)) return;
    reader.set({ mapSize: { width, height } });
  };
  const observer = new ResizeObserver((entries) => {
    const box = entries.at(-1)?.contentRect;
    if (!box) return;
    // The scrollbar at the bottom of a map that is zoomed in takes nothing from the region.
    take(box.width, element.offsetHeight);
  });
  take(element.clientWidth, element.offsetHeight);
  observer.observe(element);
  return () => observer.disconnect();
}
