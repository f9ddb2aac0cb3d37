import type { Scale } from '../../language/scale.ts';
import { SMALLEST, detailAt, shorten } from '../drawing/detail.ts';
import { type Band, LABEL_WIDTH, type LabelSide, isStrip } from '../layout.ts';
import { textFits, textWidth } from '../drawing/text-width.ts';
import { LABEL, STRIP_SIZE, hasName, stripText } from './label-end.ts';

/** A line of a band's label. x and y give the left or right end of its baseline, in map units. */
export interface LabelLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly face: 'serif' | 'sans';
  readonly align: 'left' | 'right';
}

const NUMBER_SIZE = LABEL.number;
const NAME_SIZE = LABEL.name;
const NAME_LEADING = LABEL.leading;
/** Zoom from which a name is large enough as it is. */
const NEAR = 0.9;
/** Size of a number from afar, and smallest space for a name beside the map, in CSS pixels. */
const FAR_NUMBER = 13;
const LEAST_GUTTER = 60;

/**
 * Returns the number of a scale and, under it, its name, broken into at most as many lines as the band has room for. As
 * the map gets smaller, both grow in map units, so that they stay readable. From afar, only the number has room, and
 * the name stands beside the map if there is space.
 *
 * @param zoom CSS pixels in a map unit.
 * @param gutter Space in the window to the left of the band, in CSS pixels.
 * @param count The number of patterns in the band; a strip states it.
 */
export function bandLabel(
  scale: Scale,
  band: Band,
  zoom: number,
  gutter: number,
  count = 0,
  side: LabelSide = 'left',
): LabelLine[] {
  if (isStrip(band)) return [stripLabel(scale, band, zoom, count)];
  if (detailAt(zoom) === 'mark') return farLabel(scale, band, zoom, gutter);
  if (side === 'above') return labelAbove(scale, band, zoom);
  const grown = zoom >= NEAR ? 1 : NEAR / zoom;
  const x = band.x + LABEL.inset;
  const top = band.y + LABEL.top * Math.min(grown, 1.3);
  const lines: LabelLine[] = [
    {
      text: String(scale.number),
      x,
      y: top,
      size: NUMBER_SIZE * Math.min(grown, 1.3),
      weight: 400,
      face: 'serif',
      align: 'left',
    },
  ];
  if (!hasName(scale)) return lines;
  const size = zoom >= NEAR ? NAME_SIZE : Math.max(NAME_SIZE, SMALLEST.size / zoom);
  const leading = (size / NAME_SIZE) * NAME_LEADING;
  const most = Math.max(1, Math.floor((band.y + band.height - top - 6) / leading));
  wrap(scale.name, size, LABEL_ROOM, most).forEach((text, index) => {
    const y = top + (size / NAME_SIZE) * LABEL.first + index * leading;
    lines.push({ text, x, y, size, weight: 500, face: 'sans', align: 'left' });
  });
  return lines;
}

/** Width of the lines of a label at the left, in map units. */
const LABEL_ROOM = LABEL_WIDTH - 20;

/** Returns the lines of a scale's name in a label at the left of a band that has room for all of them. */
export function labelLines(scale: Scale): string[] {
  return hasName(scale) ? wrap(scale.name, NAME_SIZE, LABEL_ROOM, Infinity) : [];
}

/** Number and name in one line above the cards. */
function labelAbove(scale: Scale, band: Band, zoom: number): LabelLine[] {
  const grown = Math.max(1, SMALLEST.size / (NAME_SIZE * zoom));
  const x = band.x + LABEL.inset;
  const y = band.y + LABEL.above;
  const number = String(scale.number);
  const lines: LabelLine[] = [
    { text: number, x, y, size: NUMBER_SIZE, weight: 400, face: 'serif', align: 'left' },
  ];
  if (!hasName(scale)) return lines;
  const size = NAME_SIZE * grown;
  const start = x + textWidth(number, NUMBER_SIZE) + LABEL.inset / 2;
  // Links go around the label as it is at rest.
  const room = Math.min(band.labelEnd * grown, band.width - LABEL.inset) - (start - band.x);
  const text = textFits(scale.name, size, room) ? scale.name : shorten(`${scale.name}…`, size, room);
  lines.push({ text, x: start, y, size, weight: 500, face: 'sans', align: 'left' });
  return lines;
}

/** A folded band has one line, which may use the room of its cards. */
function stripLabel(scale: Scale, band: Band, zoom: number, count: number): LabelLine {
  const size = Math.min(Math.max(STRIP_SIZE, SMALLEST.size / zoom), band.height);
  const text = stripText(scale, count);
  const y = band.y + band.height / 2 + size * 0.35;
  return { text, x: band.x + LABEL.inset, y, size, weight: 500, face: 'sans', align: 'left' };
}

function farLabel(scale: Scale, band: Band, zoom: number, gutter: number): LabelLine[] {
  const size = Math.min(FAR_NUMBER / zoom, band.height);
  const y = band.y + band.height / 2 + size / 3;
  const lines: LabelLine[] = [
    { text: String(scale.number), x: band.x + 4 / zoom, y, size, weight: 400, face: 'serif', align: 'left' },
  ];
  if (!hasName(scale) || gutter < LEAST_GUTTER || band.height * zoom < SMALLEST.size) return lines;
  const nameSize = SMALLEST.size / zoom;
  const room = (gutter - 24) / zoom;
  const text = textFits(scale.name, nameSize, room) ? scale.name : shorten(`${scale.name}…`, nameSize, room);
  lines.push({ text, x: band.x - 8 / zoom, y, size: nameSize, weight: 500, face: 'sans', align: 'right' });
  return lines;
}

function wrap(name: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textFits(`${last} ${word}`, size, width))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const fitting = lines
    .slice(0, most)
    .map((line) => (textFits(line, size, width * 1.08) ? line : shorten(line, size, width)));
  if (lines.length <= most) return fitting;
  return [...fitting.slice(0, most - 1), shorten(`${fitting[most - 1] ?? ''}…`, size, width)];
}
