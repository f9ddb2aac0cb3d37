import type { Core } from 'cytoscape';
import { useEffect } from 'react';
import { detailAt } from '../map/drawing/detail.ts';

/** Gives the cards the class “tiny” while they are drawn as marks. Their borders are then thicker in map units. */
export function useDetail(core: Core | null, elements: unknown): void {
  useEffect(() => {
    if (!core) return undefined;
    let isFar: boolean | null = null;
    const look = () => {
      const next = detailAt(core.zoom()) === 'mark';
      if (next === isFar) return;
      isFar = next;
      core.batch(() => core.nodes().toggleClass('tiny', next));
    };
    look();
    core.on('zoom', look);
    return () => {
      core.off('zoom', look);
    };
  }, [core, elements]);
}
