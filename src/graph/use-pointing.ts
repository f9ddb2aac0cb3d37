import type { Core, EventObject } from 'cytoscape';
import { useEffect } from 'react';
import type { Point } from '../map/geometry.ts';

/**
 * Tells which card the pointer rests on, and which is tapped. Listeners are bound once for each core.
 *
 * @param unheld Finds a card that Cytoscape does not hold at a point of the map.
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
    // Cytoscape does not tell when the pointer goes from a card straight to what lies beside the map.
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

/** Whether an event fell on no card: a link hides nothing of what Cytoscape does not hold. */
function isGround(core: Core, { target }: EventObject): boolean {
  return target === core || target.isEdge();
}
