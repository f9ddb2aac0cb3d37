import { type Scale, scaleTitle } from '../language/scale.ts';
import { cardIndex } from '../map/card-index.ts';
import { shorten } from '../map/drawing/detail.ts';
import type { Framing, Size } from '../map/drawing/framing.ts';
import { type Rect, inWindow, overlap } from '../map/geometry.ts';
import { type MapLayout, cardRect, isStrip } from '../map/layout.ts';
import { isLabelOut } from './is-label-out.ts';
import { textWidth } from '../map/drawing/text-width.ts';
import type { Palette } from '../map/drawing/palette.ts';

/** Sizes of a label, in CSS pixels. */
const LABEL = { left: 6, height: 17, padding: 6, size: 11, gap: 2 } as const;
/** Largest part of the window's width that a label may take. */
const WIDEST = 0.4;
/** Zoom below which there is no room for a label between the rows of cards. */
const LEAST_ZOOM = 0.4;

/**
 * Labels the bands in sight at the window's left edge if their own labels are out of sight. Each label has its own
 * background, like a tab above a row of its band's cards. No label covers a card; a label without a free place is left
 * out.
 *
 * @param plates Rectangles that must stay free besides the cards, in CSS pixels of the window.
 * @param context Draws in CSS pixels of the window.
 */
export function paintStickyLabels(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  labelled: ReadonlyMap<number, { readonly scale: Scale; readonly hue: number }>,
  palette: Palette,
  framing: Framing,
  window: Size,
  plates: readonly Rect[],
): void {
  const bands = layout.bands.filter((band) => isLabelOut(band, framing));
  if (bands.length === 0 || framing.zoom < LEAST_ZOOM) return;
  const cards = cardIndex(layout)
    .within({
      x: -framing.pan.x / framing.zoom,
      y: -framing.pan.y / framing.zoom,
      width: (window.width * WIDEST) / framing.zoom,
      height: window.height / framing.zoom,
    })
    .map((card) => inWindow(cardRect(card), framing));
  const full: Rect[] = [...cards, ...plates];
  context.font = `600 ${LABEL.size}px ${palette.sans}`;
  context.lineWidth = 1;
  for (const band of bands) {
    const entry = labelled.get(band.scale);
    const hue = palette.hues[entry?.hue ?? 0];
    if (!entry || !hue) continue;
    const found = shorterAndShorter(scaleTitle(entry.scale), window.width)
      .map((text) => {
        const width = Math.round(context.measureText(text).width) + 2 * LABEL.padding;
        return { text, place: placeFor(inWindow(band, framing), isStrip(band), width, window, full) };
      })
      .find(({ place }) => place !== null);
    if (!found?.place) continue;
    const { text, place } = found;
    full.push(place);
    context.fillStyle = palette.band;
    context.strokeStyle = hue;
    context.beginPath();
    context.roundRect(place.x + 0.5, place.y + 0.5, place.width - 1, place.height - 1, 4);
    context.fill();
    context.globalAlpha = 0.45;
    context.stroke();
    context.globalAlpha = 1;
    context.fillStyle = hue;
    context.fillText(text, place.x + LABEL.padding, place.y + 12.5);
  }
}

/** Finds the first free place from the top of a band downwards: within the band, or above one of its rows. */
function placeFor(
  { y: top, height }: Rect,
  isLow: boolean,
  width: number,
  window: Size,
  full: readonly Rect[],
): Rect | null {
  const bottom = top + height;
  const inWay = full.filter(
    (rect) => rect.x < LABEL.left + width && rect.y < bottom && rect.y + rect.height > top,
  );
  const tops = [
    isLow ? (top + bottom - LABEL.height) / 2 : Math.max(top, 0) + LABEL.gap,
    ...inWay.map((rect) => rect.y - LABEL.height - LABEL.gap),
  ];
  for (const wanted of tops.toSorted((a, b) => a - b)) {
    const y = Math.round(wanted);
    const isIn = y >= 0 && y + LABEL.height >= top && y + LABEL.height <= Math.min(bottom, window.height);
    const place = { x: LABEL.left, y, width, height: LABEL.height };
    if (isIn && !full.some((rect) => overlap(rect, place))) return place;
  }
  return null;
}

/** Returns the texts that a label may have, from long to short. Each begins with the scale's number. */
function shorterAndShorter(title: string, width: number): string[] {
  const fitting = [WIDEST, WIDEST / 2].map((part) => clip(title, width * part));
  return [...fitting, title.slice(0, title.search(/\s|$/))];
}

function clip(text: string, width: number): string {
  const room = width - 2 * LABEL.padding;
  return textWidth(text, LABEL.size) <= room ? text : shorten(`${text}…`, LABEL.size, room);
}
