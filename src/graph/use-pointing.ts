import type { Core, EventObject } from 'cytoscape';
import { useEffect } from 'react';

/** Tells which card the pointer rests on, and which is tapped. Listeners are bound once for each core. */
export function usePointing(
  core: Core | null,
  onPoint: (id: number | null) => void,
  onOpen: (id: number) => void,
): void {
  useEffect(() => {
    if (!core) return;
    const enter = (event: EventObject) => {
      const container = core.container();
      if (container) container.style.cursor = 'pointer';
      onPoint(Number(event.target.id()));
    };
    const leave = () => {
      const container = core.container();
      if (container) container.style.cursor = '';
      onPoint(null);
    };
    const tap = (event: EventObject) => onOpen(Number(event.target.id()));
    core.on('mouseover', 'node', enter);
    core.on('mouseout', 'node', leave);
    core.on('tap', 'node', tap);
    return () => {
      core.off('mouseover', 'node', enter);
      core.off('mouseout', 'node', leave);
      core.off('tap', 'node', tap);
    };
  }, [core, onPoint, onOpen]);
}
