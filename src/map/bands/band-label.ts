import { type Scale, defaultScaleName, scaleTitle } from '../../language/scale.ts';
import { SMALLEST, detailAt, shorten } from '../drawing/detail.ts';
import { isStrip } from './fold.ts';
import { type Band, LABEL_WIDTH } from '../layout.ts';
import { textFits } from '../drawing/text-width.ts';

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

const NUMBER_SIZE = 17;
const NAME_SIZE = 11;
const NAME_LEADING = 13;
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
export function bandLabel(scale: Scale, band: Band, zoom: number, gutter: number, count = 0): LabelLine[] {
  if (isStrip(band)) return [stripLabel(scale, band, zoom, count)];
  if (detailAt(zoom) === 'mark') return farLabel(scale, band, zoom, gutter);
  const grown = zoom >= NEAR ? 1 : NEAR / zoom;
  const x = band.x + 12;
  const top = band.y + 22 * Math.min(grown, 1.3);
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
  wrap(scale.name, size, LABEL_WIDTH - 20, most).forEach((text, index) => {
    const y = top + (size / NAME_SIZE) * 16 + index * leading;
    lines.push({ text, x, y, size, weight: 500, face: 'sans', align: 'left' });
  });
  return lines;
}

/** A folded band has one line, which may use the room of its cards. */
function stripLabel(scale: Scale, band: Band, zoom: number, count: number): LabelLine {
  const size = Math.min(Math.max(NAME_SIZE + 1, SMALLEST.size / zoom), band.height);
  const text = `${scaleTitle(scale)} · ${count} ${count === 1 ? 'pattern' : 'patterns'}`;
  const y = band.y + band.height / 2 + size * 0.35;
  return { text, x: band.x + 12, y, size, weight: 500, face: 'sans', align: 'left' };
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

function hasName(scale: Scale): boolean {
  return scale.name !== defaultScaleName(scale.number) || scale.number === 0;
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
