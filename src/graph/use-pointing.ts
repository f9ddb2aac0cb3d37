import type { Core, EventObject } from 'cytoscape';
import { useEffect } from 'react';
import type { Point } from '../map/geometry.ts';

/**
 * Reports which card the pointer is on, and which card is tapped. Listeners are bound once for each core.
 *
 * @param unheld Finds a card that Cytoscape does not hold, by a point on the map.
 */
export function usePointing(
  core: Core | null,
  unheld: (point: Point) => number | null,
  onPoint: (id: number | null) => void,
  onOpen: (id: number) => void,
): void {
  useEffect(() => {
    if (!core) return;
    const container = core.container();
    let last: number | null = null;
    const enter = (event: EventObject) => {
      if (container) container.style.cursor = 'pointer';
      onPoint(Number(event.target.id()));
    };
    const leave = () => {
      last = null;
      if (container) container.style.cursor = '';
      onPoint(null);
    };
    const tap = (event: EventObject) => onOpen(Number(event.target.id()));
    const overBackground = (event: EventObject) => {
      if (!isGround(core, event)) return;
      const id = unheld(event.position);
      if (id === last) return;
      last = id;
      if (container) container.style.cursor = id === null ? '' : 'pointer';
      onPoint(id);
    };
    const tapBackground = (event: EventObject) => {
      const id = isGround(core, event) ? unheld(event.position) : null;
      if (id !== null) onOpen(id);
    };
    // Cytoscape does not report when the pointer moves from a card straight out of the map.
    container?.addEventListener('pointerleave', leave);
    core.on('mousemove', overBackground);
    core.on('tap', tapBackground);
    core.on('mouseover', 'node', enter);
    core.on('mouseout', 'node', leave);
    core.on('tap', 'node', tap);
    return () => {
      container?.removeEventListener('pointerleave', leave);
      core.off('mousemove', overBackground);
      core.off('tap', tapBackground);
      core.off('mouseover', 'node', enter);
      core.off('mouseout', 'node', leave);
      core.off('tap', 'node', tap);
    };
  }, [core, unheld, onPoint, onOpen]);
}

/** Whether an event hit no card. A link does not hide cards that Cytoscape does not hold. */
function isGround(core: Core, { target }: EventObject): boolean {
  return target === core || target.isEdge();
}
