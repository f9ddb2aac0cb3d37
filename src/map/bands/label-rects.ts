import type { Language } from '../../language/language.ts';
import type { Point, Rect } from '../geometry.ts';
import { inWindow } from '../geometry.ts';
import { textWidth } from '../drawing/text-width.ts';
import type { MapLayout } from '../layout.ts';
import { bandLabel } from './band-label.ts';

/** Returns the places of the lines of all bands' own labels, in CSS pixels from the map's top left. */
export function labelRects(
  language: Language,
  layout: MapLayout,
  framing: { readonly zoom: number; readonly pan: Point },
): Rect[] {
  const scales = new Map(language.scales.map((scale) => [scale.number, scale]));
  return layout.bands.flatMap((band) => {
    const scale = scales.get(band.scale);
    const gutter = band.x * framing.zoom + framing.pan.x;
    const lines = scale ? bandLabel(scale, band, framing.zoom, gutter, 0, layout.labels) : [];
    return lines.map(({ text, x, y, size, align }) => {
      const width = textWidth(text, size);
      const rect = { x: align === 'right' ? x - width : x, y: y - size, width, height: 1.3 * size };
      return inWindow(rect, framing);
    });
  });
}
