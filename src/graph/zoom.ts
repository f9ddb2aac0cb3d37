import type { Core } from 'cytoscape';

/** Factor of one zoom step. */
export const ZOOM_STEP = 1.35;

/** Zooms around the middle of the window. */
export function zoomBy(core: Core, factor: number): void {
  core.zoom({
    level: core.zoom() * factor,
    renderedPosition: { x: core.width() / 2, y: core.height() / 2 },
  });
}
