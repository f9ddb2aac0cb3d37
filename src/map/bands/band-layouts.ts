import type { Language } from '../../language/language.ts';
import type { Size } from '../drawing/framing.ts';
import { MOST_AT_ONCE } from '../drawing/level.ts';
import {
  type BandPlan,
  type BandShape,
  type Extract,
  type MapLayout,
  bandContents,
  placeContents,
} from '../layout.ts';
import { candidatesOf, shapeFor } from './window-shape.ts';

/** The layouts of some bands, one for each shape. */
export interface BandLayouts {
  /** Returns the layout for a window; without one, the layout of the reference screen. */
  in(window: Size | null): MapLayout;
}

/**
 * Lays out an extract of a language for one window after another. Windows that ask for the same shape get the same
 * object. More patterns than can be read at once have one layout for all windows.
 */
export function bandLayouts(language: Language, plan: BandPlan, extract: Extract): BandLayouts {
  const contents = bandContents(language, plan, extract);
  const count = contents.reduce((sum, { ids, isFolded }) => sum + (isFolded ? 0 : ids.length), 0);
  const reference: BandShape = { columns: plan.columns, labels: 'left' };
  const candidates = count > MOST_AT_ONCE ? null : candidatesOf(contents);
  const known = new Map<string, MapLayout>();
  return {
    in(window) {
      const { columns, labels } = (window && candidates && shapeFor(candidates, window)) || reference;
      const key = `${columns} ${labels}`;
      let layout = known.get(key);
      if (!layout) known.set(key, (layout = placeContents(contents, { columns, labels })));
      return layout;
    },
  };
}
