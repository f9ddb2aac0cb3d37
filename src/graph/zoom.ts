import type { Core } from 'cytoscape';

/** How much larger one step of zoom is. */
export const ZOOM_STEP = 1.35;

/** Zooms about the middle of the window. */
export function zoomBy(core: Core, factor: number): void {
  core.zoom({
    level: core.zoom() * factor,
    renderedPosition: { x: core.width() / 2, y: core.height() / 2 },
  });
}
