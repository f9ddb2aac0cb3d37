import type { Language } from '../../language/language.ts';
import type { MapLayout } from '../layout.ts';

/** Height of a folded band, in map units: room for one line. */
const STRIP = 30;

/**
 * Folds some bands to strips. What is below moves up; horizontal positions stay. The patterns of a folded band keep
 * places on its strip, all in one row, so that links can end there. They are listed in `folded`, and their cards are
 * not drawn.
 *
 * @param scales The numbers of the scales to fold.
 */
export function foldBands(layout: MapLayout, language: Language, scales: readonly number[]): MapLayout {
  if (!layout.bands.some(({ scale }) => scales.includes(scale))) return layout;
  const lifts = new Map<number, number>();
  let lift = 0;
  const bands = layout.bands.map((band) => {
    lifts.set(band.scale, lift);
    const y = band.y - lift;
    if (!scales.includes(band.scale)) return { ...band, y };
    lift += band.height - STRIP;
    return { ...band, y, height: STRIP };
  });
  const strips = new Map(
    bands.filter(({ scale }) => scales.includes(scale)).map((band) => [band.scale, band]),
  );
  const scaleOf = new Map(language.patterns.map(({ id, scale }) => [id, scale]));
  const folded = new Set<number>();
  const cards = layout.cards.map((card) => {
    const scale = scaleOf.get(card.id) ?? 0;
    const strip = strips.get(scale);
    if (!strip) return { ...card, y: card.y - (lifts.get(scale) ?? 0) };
    folded.add(card.id);
    return { ...card, y: strip.y + STRIP / 2, height: STRIP };
  });
  return { width: layout.width, height: layout.height - lift, bands, cards, folded };
}

/** Whether a band of a layout is folded to a strip. */
export function isStrip(band: { readonly height: number }): boolean {
  return band.height === STRIP;
}
