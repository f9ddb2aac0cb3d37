import type { Reader } from '../../store/reader.ts';

/**
 * Tells the reader how large the map's region is, at once and whenever it has changed. A region that is not shown keeps
 * the size it had. The map itself follows after a paint (`LiveMap.tsx`). Styles get the width as `--across`, because
 * Firefox counts the scrollbar in units of a container.
 *
 * @returns A function that stops this.
 */
export function watchSize(element: HTMLElement, reader: Reader): () => void {
  const take = () => {
    const width = element.clientWidth;
    // The scrollbar at the bottom of a map that is zoomed in takes nothing from the region.
    const height = element.offsetHeight;
    if (width === 0 || height === 0) return;
    element.style.setProperty('--across', `${width}px`);
    const before = reader.getState().mapSize;
    if (before?.width === width && before.height === height) return;
    reader.set({ mapSize: { width, height } });
  };
  const observer = new ResizeObserver(take);
  take();
  observer.observe(element);
  return () => observer.disconnect();
}
