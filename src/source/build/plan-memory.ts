import type { Language } from '../../language/language.ts';
import { type BandPlan } from '../../map/layout.ts';
import { planBands, plannedLines } from '../../map/plan-bands.ts';
import { shapeOf } from './map-shape.ts';

/**
 * Creates a function that plans the bands of one version of a language after another. While scales, numbers and links
 * stay the same, it reuses the order within the bands, which is the expensive part.
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
