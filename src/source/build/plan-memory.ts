import type { Language } from '../../language/language.ts';
import { type BandPlan, planBands, plannedLines } from '../../map/layout.ts';

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

/** All that the order depends on, as a text. */
function shapeOf({ scales, patterns, links }: Language): string {
  return [
    scales.map(({ number }) => number).join(),
    patterns.map(({ id, scale }) => `${id}:${scale}`).join(),
    links.map(({ larger, smaller }) => `${larger}-${smaller}`).join(),
  ].join('|');
}
