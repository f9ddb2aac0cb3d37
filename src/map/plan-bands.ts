import type { Language } from '../language/language.ts';
import { orderBands } from './bands/order.ts';
import { rowCount } from './bands/rows.ts';
import { cardHeight, nameLines } from './card.ts';
import { BAND_MEASURES, type BandPlan, LABEL_WIDTH, type MapLayout, placeBands, spanOf } from './layout.ts';

/** The map's size beside the outline in a window of 1440 × 900, in CSS pixels. The map is made to fill it. */
export const REFERENCE = { width: 1184, height: 842 };

/** Gives every pattern its place. The same language always gets the same layout. */
export function layOut(language: Language): MapLayout {
  return placeBands(language, planBands(language));
}

/**
 * Chooses the order within each band (`orderBands`), and the number of columns at which rows wrap: the one that makes
 * the map largest on the reference screen.
 */
export function planBands(language: Language): BandPlan {
  const byScale = new Map<number, number[]>(language.scales.map((scale) => [scale.number, []]));
  for (const pattern of language.patterns) byScale.get(pattern.scale)?.push(pattern.id);
  const bands = [...byScale.values()];
  const columns = bestColumns(bands.map((band) => band.length));
  return {
    columns,
    order: orderBands(
      bands,
      language.links.map((link) => [link.larger, link.smaller]),
      columns,
    ),
    lines: plannedLines(language),
  };
}

/** Returns the number of lines that each name takes. */
export function plannedLines(language: Language): number[] {
  return language.patterns.map((pattern) => nameLines(pattern.name).length);
}

/** Returns the number of columns at which the whole map, fitted into the reference screen, is largest. */
function bestColumns(sizes: readonly number[]): number {
  const { pitch, margin, padding, sidePadding, rowGap, bandGap } = BAND_MEASURES;
  const typicalRow = cardHeight(3);
  const zoom = (columns: number) => {
    const rows = sizes.reduce((sum, size) => sum + rowCount(size, columns), 0);
    const height =
      rows * typicalRow + (rows - sizes.length) * rowGap + sizes.length * (2 * padding + bandGap.left);
    return Math.min(REFERENCE.width / spanOf(columns, 'left').width, REFERENCE.height / height);
  };
  const fewest = Math.floor((REFERENCE.width - LABEL_WIDTH - 2 * margin - sidePadding) / pitch);
  let best = fewest;
  for (let columns = fewest + 1; columns <= Math.max(fewest, ...sizes); columns++) {
    if (zoom(columns) > zoom(best) + 1e-9) best = columns;
  }
  return best;
}
