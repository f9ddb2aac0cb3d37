import type { Core, EventObject } from 'cytoscape';
import { useEffect } from 'react';
import type { Point } from '../map/geometry.ts';
import { hasMoved } from '../map/has-moved.ts';

/**
 * Reports which card the mouse is on, and which card is tapped. Listeners are bound once for each core.
 *
 * @param unheld Finds a card that Cytoscape does not hold, by a point on the map.
 * @param onHover Called when the mouse moves, with its place in the window.
 * @param onDrop Called when the map moves under the mouse.
 */
export function usePointing(
  core: Core | null,
  unheld: (point: Point) => number | null,
  onHover: (id: number | null, at: Point) => void,
  onDrop: () => void,
  onOpen: (id: number) => void,
): void {
  useEffect(() => {
    if (!core) return;
    const cardAt = (event: EventObject): number | null =>
      isGround(core, event) ? unheld(event.position) : Number(event.target.id());
    const move = (event: EventObject) => {
      const mouse = event.originalEvent as MouseEvent;
      if (!hasMoved(mouse)) return;
      // While a button is held, the mouse moves the map.
      onHover(mouse.buttons === 0 ? cardAt(event) : null, { x: mouse.clientX, y: mouse.clientY });
    };
    const tap = (event: EventObject) => {
      const id = cardAt(event);
      if (id !== null) onOpen(id);
    };
    core.on('mousemove', move);
    core.on('tap', tap);
    core.on('viewport', onDrop);
    return () => {
      core.off('mousemove', move);
      core.off('tap', tap);
      core.off('viewport', onDrop);
    };
  }, [core, unheld, onHover, onDrop, onOpen]);
}

/** Whether an event hit no card. A link does not hide cards that Cytoscape does not hold. */
function isGround(core: Core, { target }: EventObject): boolean {
  return target === core || target.isEdge();
}
