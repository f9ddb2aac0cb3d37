import type { Framing } from '../map/drawing/framing.ts';
import type { Band } from '../map/layout.ts';

/** Whether a band is in sight while its own label is to the left of the window. */
export function isLabelOut(band: Band, { zoom, pan }: Framing): boolean {
  return (band.x + 10) * zoom + pan.x < 0 && (band.x + band.width) * zoom + pan.x > 0;
}
