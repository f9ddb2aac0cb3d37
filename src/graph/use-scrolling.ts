import type { Core } from 'cytoscape';
import { type RefObject, useLayoutEffect } from 'react';
import { bounded } from '../map/drawing/framing.ts';
import { keepTo } from '../map/drawing/window-framing.ts';
import type { MapLayout } from '../map/layout.ts';

/**
 * Binds the map to the native scrolling of the element around it: a wheel, a finger or a scrollbar pans the map, and a
 * map that is moved otherwise takes the scrollbar along. The map never shows empty space beyond its edges.
 *
 * @param extent The element that is as large as the whole map. Its parent scrolls.
 * @param onScroll Called when the reader has scrolled.
 */
export function useScrolling(
  core: Core | null,
  layout: MapLayout,
  extent: RefObject<HTMLElement | null>,
  onScroll: () => void,
): void {
  useLayoutEffect(() => {
    const area = extent.current;
    const scroller = area?.parentElement;
    if (!core || !area || !scroller) return undefined;
    let isBusy = false;
    // Where this hook has scrolled to. Any other place is the reader's doing.
    let written = { left: scroller.scrollLeft, top: scroller.scrollTop };
    const withoutEcho = (act: () => void) => {
      if (isBusy) return;
      isBusy = true;
      act();
      isBusy = false;
    };
    const follow = () =>
      withoutEcho(() => {
        const window = { width: core.width(), height: core.height() };
        if (window.width === 0) return;
        const zoom = core.zoom();
        const { x, y } = core.pan();
        const pan = core.animated()
          ? { x, y }
          : bounded(layout, { zoom, pan: { x, y } }, window, keepTo(layout)).pan;
        if (Math.abs(pan.x - x) > 0.01 || Math.abs(pan.y - y) > 0.01) core.pan({ ...pan });
        area.style.width = `${Math.floor(layout.width * zoom)}px`;
        area.style.height = `${Math.floor(layout.height * zoom)}px`;
        if (Math.abs(scroller.scrollLeft + Math.min(0, pan.x)) >= 1) scroller.scrollLeft = -pan.x;
        if (Math.abs(scroller.scrollTop + Math.min(0, pan.y)) >= 1) scroller.scrollTop = -pan.y;
        written = { left: scroller.scrollLeft, top: scroller.scrollTop };
      });
    const scrolled = () =>
      withoutEcho(() => {
        if (scroller.scrollLeft === written.left && scroller.scrollTop === written.top) return;
        written = { left: scroller.scrollLeft, top: scroller.scrollTop };
        const { x, y } = core.pan();
        const across = -x > 0 || scroller.scrollLeft > 0 ? -scroller.scrollLeft : x;
        const down = -y > 0 || scroller.scrollTop > 0 ? -scroller.scrollTop : y;
        core.stop();
        core.pan({ x: across, y: down });
        onScroll();
      });
    follow();
    core.on('viewport resize', follow);
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      core.off('viewport resize', follow);
      scroller.removeEventListener('scroll', scrolled);
    };
  }, [core, layout, extent, onScroll]);
}
