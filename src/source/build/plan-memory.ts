import type { Language } from '../../language/language.ts';
import { type BandPlan, planBands, plannedLines } from '../../map/layout.ts';
import { shapeOf } from './map-shape.ts';

/**
 * Plans the bands of one language after another, as it is edited: while scales, numbers and links stay what they were,
 * so does the order within the bands, which is what costs.
 */
export function rememberPlan(): (language: Language) => BandPlan {
  let known: { readonly shape: string; readonly plan: BandPlan } | null = null;
  return (language) => {
    const shape = shapeOf(language);
    const plan =
      known?.shape === shape ? { ...known.plan, lines: plannedLines(language) } : planBands(language);
    known = { shape, plan };
    return plan;
  };
}
