import { type Scale, defaultScaleName } from '../language/scale.ts';
import { type Band, LABEL_WIDTH } from './layout.ts';
import { textWidth } from './text-width.ts';

/** A line of a band's label; x and y are those of its baseline's left end, in map units. */
export interface LabelLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly face: 'serif' | 'sans';
}

const NUMBER_SIZE = 17;
const NAME_SIZE = 11;
const NAME_LEADING = 13;

/** The number of a scale and under it its name, broken into at most so many lines as the band is tall. */
export function bandLabel(scale: Scale, band: Band): LabelLine[] {
  const x = band.x + 12;
  const top = band.y + 22;
  const lines: LabelLine[] = [
    { text: String(scale.number), x, y: top, size: NUMBER_SIZE, weight: 400, face: 'serif' },
  ];
  if (scale.name === defaultScaleName(scale.number) && scale.number !== 0) return lines;
  const most = Math.max(1, Math.floor((band.y + band.height - top - 6) / NAME_LEADING));
  wrap(scale.name, LABEL_WIDTH - 20, most).forEach((text, index) => {
    lines.push({ text, x, y: top + 16 + index * NAME_LEADING, size: NAME_SIZE, weight: 500, face: 'sans' });
  });
  return lines;
}

function wrap(name: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, NAME_SIZE) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}
