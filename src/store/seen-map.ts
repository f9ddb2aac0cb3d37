import { chainsBetween } from '../language/chains.ts';
import { neighbourhoodOf } from '../language/neighbourhood.ts';
import { aroundInWindow } from '../map/around/around-in-window.ts';
import { arrangementOf } from '../map/arrangements/arrangements.ts';
import { shownLayout } from '../map/arrangements/shown-layout.ts';
import type { SeenMap } from '../map/drawing/seen-map.ts';
import type { MapLayout } from '../map/layout.ts';
import type { ReaderState } from './reader.ts';
import { layoutOf, passingOf } from './selectors.ts';

/**
 * Returns the map as a reader sees it at rest.
 *
 * @param loaded The layout of the arrangement, if it is one that is loaded; null until then.
 */
export function seenMap(
  state: Pick<ReaderState, 'bundle' | 'view' | 'mapSize' | 'found'> & Partial<Pick<ReaderState, 'mine'>>,
  loaded: MapLayout | null,
): SeenMap {
  const { bundle, view, mapSize, found } = state;
  const { language } = bundle;
  const { open, depth, path, hide, lens } = view;
  const near = open === null || depth === 0 ? null : neighbourhoodOf(language.links, open, depth);
  const chains =
    open === null || path === null || path.to === open
      ? null
      : chainsBetween(language, open, path.to, path.way);
  const byScale = layoutOf(state);
  const arranged = arrangementOf(view.arrangement, language).layOut({
    language,
    byScale,
    loaded,
    around: aroundInWindow,
    open,
    depth,
    window: mapSize,
  });
  return {
    layout: shownLayout(arranged, byScale, chains),
    open,
    passing: passingOf(state),
    hide,
    found,
    near,
    chains,
    lens,
  };
}
