import type { Language } from '../language/language.ts';
import type { Neighbourhood } from '../language/neighbourhood.ts';
import { arrangementOf } from '../map/arrangements/arrangements.ts';
import { type Size, type MapView, frame, viewOf, wholeMap } from '../map/drawing/framing.ts';
import type { MapLayout } from '../map/layout.ts';
import { READABLE_ZOOM } from '../map/drawing/level.ts';
import { openedView } from '../map/drawing/opened-view.ts';
import type { Chains } from './chains.ts';

/** What the map currently focuses on. */
export interface Focus {
  readonly open: number | null;
  /** The id of the arrangement. */
  readonly arrangement: string;
  readonly near: Neighbourhood | null;
  readonly chains: Chains | null;
}

/**
 * Returns the part of the map to show: everything that the reader asked for if its names can then be read, otherwise
 * the part near the open pattern.
 */
export function viewFor(
  language: Language,
  layout: MapLayout,
  { open, arrangement, near, chains }: Focus,
  window: Size,
): MapView {
  const whole = wholeMap(layout);
  if (open === null) return whole;
  const wanted: readonly (MapView | null)[] = [
    arrangementOf(arrangement, language).needsOpen && layout.bands.length === 0 ? whole : null,
    chains && viewOf(layout, chains.patterns),
    near && viewOf(layout, near.ringOf.keys()),
  ];
  return (
    wanted.find((view) => view !== null && frame(view, window).zoom >= READABLE_ZOOM) ??
    openedView(language, layout, open, window) ??
    whole
  );
}
