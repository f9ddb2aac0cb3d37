import type { Core } from 'cytoscape';
import { type Language, patternLookup } from '../language/language.ts';
import type { Size } from '../map/drawing/framing.ts';
import { seatPlates } from '../map/drawing/plates.ts';
import { type Rect, inWindow } from '../map/geometry.ts';
import { type MapLayout, cardLookup } from '../map/layout.ts';
import { litCards } from './plates.ts';

/** Space around a lit card that belongs to it, with its ring, in CSS pixels. */
const AROUND = 6;

/** Returns the places of lit cards with some space around them, as they are drawn now, in CSS pixels from the map's top left. */
export function litRects(core: Core, language: Language, layout: MapLayout): Rect[] {
  const framing = { zoom: core.zoom(), pan: core.pan() };
  const window: Size = { width: core.width(), height: core.height() };
  const lit = litCards(core, layout, patternLookup(language), cardLookup(layout));
  return [...lit.map(({ card }) => inWindow(card, framing)), ...seatPlates(lit, framing, window)].map(
    ({ x, y, width, height }) => ({
      x: x - AROUND,
      y: y - AROUND,
      width: width + 2 * AROUND,
      height: height + 2 * AROUND,
    }),
  );
}

/** Returns the places of the plates of lit patterns that are out of sight. */
export function docksIn(core: Core): Rect[] {
  const container = core.container();
  const { left, top } = container?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return [...(container?.offsetParent?.querySelectorAll('button[data-pattern]') ?? [])].map((dock) => {
    const { x, y, width, height } = dock.getBoundingClientRect();
    return { x: x - left, y: y - top, width, height };
  });
}
