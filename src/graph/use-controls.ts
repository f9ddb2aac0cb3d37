import type { Core } from 'cytoscape';
import { type Ref, useImperativeHandle } from 'react';
import type { Language } from '../language/language.ts';
import { type Rect, overlap } from '../map/geometry.ts';
import { type MapLayout, cardLookup, cardRect } from '../map/layout.ts';
import type { OverCards } from './over-cards.ts';
import { ZOOM_STEP, zoomBy } from './zoom.ts';

/** What the rest of the app can ask the live map to do. */
export interface MapControls {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  /** Moves the map just far enough that a pattern's card is in sight. */
  reveal(id: number): void;
  /** Returns where cards are lit, in CSS pixels of the window. */
  lit(): readonly Rect[];
}

/** Space between a card that is brought into sight and the window's edge, in CSS pixels. */
const MARGIN = 24;

/**
 * Provides the controls while the map exists.
 *
 * @param overCards What lies over the cards; null until its code is there.
 * @param hold Called before each of the reader's movements.
 */
export function useControls(
  controls: Ref<MapControls> | undefined,
  core: Core | null,
  language: Language,
  layout: MapLayout,
  overCards: OverCards | null,
  fit: () => void,
  hold: () => void,
): void {
  useImperativeHandle(controls, () => {
    const by = (factor: number) => {
      if (!core) return;
      hold();
      zoomBy(core, factor);
    };
    return {
      zoomIn: () => by(ZOOM_STEP),
      zoomOut: () => by(1 / ZOOM_STEP),
      fit,
      reveal(id) {
        const card = cardLookup(layout).get(id);
        if (!core || !card) return;
        const rect = cardRect(card);
        const zoom = core.zoom();
        const pan = core.pan();
        const x = missing(pan.x + rect.x * zoom, rect.width * zoom, core.width());
        const y = missing(pan.y + rect.y * zoom, rect.height * zoom, core.height());
        if (x === 0 && y === 0) return;
        hold();
        core.stop();
        core.panBy({ x, y });
      },
      lit() {
        const region = core?.container()?.getBoundingClientRect();
        if (!core || !region || !overCards) return [];
        const inMap = [...overCards.litRects(core, language, layout), ...overCards.docksIn(core)];
        return inMap.flatMap((rect) => {
          // What is out of the map's sight is covered by other things.
          if (!overlap(rect, { x: 0, y: 0, width: region.width, height: region.height })) return [];
          return [{ ...rect, x: rect.x + region.left, y: rect.y + region.top }];
        });
      },
    };
  }, [core, language, layout, overCards, fit, hold]);
}

/** Returns the distance by which an interval must be moved to lie within the window; 0 if it already does. */
function missing(start: number, length: number, room: number): number {
  if (start >= 0 && start + length <= room) return 0;
  if (start < MARGIN) return MARGIN - start;
  return Math.min(0, room - MARGIN - (start + length));
}
