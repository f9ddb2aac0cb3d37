import { type Scale, defaultScaleName, scaleTitle } from '../../language/scale.ts';
import { SMALLEST, detailAt, shorten } from '../drawing/detail.ts';
import { isStrip } from './fold.ts';
import { type Band, LABEL_WIDTH } from '../layout.ts';
import { textFits } from '../drawing/text-width.ts';

/** A line of a band's label; x and y are those of its baseline's left end, or of its right end, in map units. */
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
/** From this zoom on, a name is large enough as it is. */
const NEAR = 0.9;
/** The size of a number from afar, in pixels, and the least room beside the map for a name, in pixels. */
const FAR_NUMBER = 13;
const LEAST_GUTTER = 60;

/**
 * The number of a scale and under it its name, broken into at most so many lines as the band is tall. From further off
 * both are larger on the map, so that they can be read; from afar only the number has room, and the name stands beside
 * the map where that leaves room.
 *
 * @param zoom Pixels of a map unit.
 * @param gutter The room in the window left of the band, in pixels.
 * @param count How many patterns the band has; a strip says so.
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

/** A folded band has one line, and the room of its cards for it. */
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
