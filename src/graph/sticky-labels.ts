import { type Scale, scaleTitle } from '../language/scale.ts';
import { shorten } from '../map/detail.ts';
import type { Framing, Size } from '../map/framing.ts';
import { type Rect, overlap } from '../map/geometry.ts';
import type { Band } from '../map/layout.ts';
import { textWidth } from '../map/text-width.ts';
import type { Palette } from './palette.ts';

/** In pixels. */
const LABEL = { left: 8, height: 20, padding: 7, size: 11.5, gap: 2 } as const;
/** No label takes more of the window's width than this. */
const WIDEST = 0.4;

/** Whether a band's own label lies left of the window, while the band is in sight. */
export function isLabelOut(band: Band, { zoom, pan }: Framing): boolean {
  return (band.x + 10) * zoom + pan.x < 0 && (band.x + band.width) * zoom + pan.x > 0;
}

/**
 * Says at the window's left edge which scales are in sight, where their own labels are not. Each stands on a ground of
 * its own; where bands are too low for all, some are left out, and so is what would lie over a lit card.
 *
 * @param clear What is to stay free, in pixels of the window.
 * @param context In pixels of the window.
 */
export function paintStickyLabels(
  context: CanvasRenderingContext2D,
  bands: readonly Band[],
  labelled: ReadonlyMap<number, { readonly scale: Scale; readonly hue: number }>,
  palette: Palette,
  framing: Framing,
  window: Size,
  clear: readonly Rect[],
): void {
  let free = 0;
  context.font = `600 ${LABEL.size}px ${palette.sans}`;
  context.lineWidth = 1;
  for (const band of bands) {
    const entry = labelled.get(band.scale);
    const hue = palette.hues[entry?.hue ?? 0];
    if (!entry || !hue || !isLabelOut(band, framing)) continue;
    const top = band.y * framing.zoom + framing.pan.y;
    const bottom = top + band.height * framing.zoom;
    if (bottom < LABEL.height / 2 || top > window.height - LABEL.height / 2) continue;
    const wanted = bottom - top < LABEL.height + 8 ? (top + bottom - LABEL.height) / 2 : Math.max(top + 4, 4);
    const y = Math.min(wanted, bottom - LABEL.height / 2);
    if (y < free) continue;
    const text = clip(scaleTitle(entry.scale), window.width * WIDEST);
    const width = context.measureText(text).width + 2 * LABEL.padding;
    if (clear.some((rect) => overlap(rect, { x: LABEL.left, y, width, height: LABEL.height }))) continue;
    free = y + LABEL.height + LABEL.gap;
    context.fillStyle = hue.band;
    context.strokeStyle = hue.line;
    context.beginPath();
    context.roundRect(LABEL.left + 0.5, Math.round(y) + 0.5, Math.round(width), LABEL.height, 5);
    context.fill();
    context.globalAlpha = 0.45;
    context.stroke();
    context.globalAlpha = 1;
    context.fillStyle = hue.ink;
    context.fillText(text, LABEL.left + LABEL.padding, Math.round(y) + 14.5);
  }
}

function clip(text: string, width: number): string {
  const room = width - 2 * LABEL.padding;
  return textWidth(text, LABEL.size) <= room ? text : shorten(`${text}…`, LABEL.size, room);
}
