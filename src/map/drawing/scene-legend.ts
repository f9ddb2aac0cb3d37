import type { Language } from '../../language/language.ts';
import type { Rect } from '../geometry.ts';
import { lensOf } from '../lenses/lenses.ts';
import { lookThrough } from '../lenses/look-through.ts';
import { DASHES } from './card-look.ts';
import { leaningLine } from './leaning-line.ts';
import type { Colours } from './palette.ts';
import type { ScenePart, Shape } from './scene.ts';
import { textWidth } from './text-width.ts';

/** Sizes of the legend, in map units. */
const SIZE = 12;
const ROW = 24;
const SWATCH = { width: 24, height: 15 };
const GAP = 6;
const BETWEEN = 20;
const INSET = 22;
/** Letters without serifs are wider than the measured ones. */
const WIDER = 1.12;

/**
 * Draws what a lens's looks mean, in rows below a map.
 *
 * @param area The map, in map units.
 */
export function drawLegend(
  language: Language,
  id: string,
  area: Rect,
  { palette, mix }: Colours,
): { readonly part: ScenePart; readonly height: number } {
  const lens = lensOf(id);
  const { legend, leaning } = lookThrough(language, lens);
  const shapes: Shape[] = [];
  const right = area.x + area.width - INSET;
  let x = area.x + INSET;
  let top = area.y + area.height;
  const middle = () => top + SWATCH.height / 2;
  const lineOf = () =>
    ({ kind: 'text', y: middle() + SIZE * 0.36, size: SIZE, face: 'sans', halo: null }) as const;
  /** Adds an entry in the row, or in the next one if the row is full. */
  const add = (words: string, sign: () => readonly Shape[]) => {
    const width = SWATCH.width + GAP + textWidth(words, SIZE) * WIDER;
    if (x > area.x + INSET && x + width > right) {
      x = area.x + INSET;
      top += ROW;
    }
    shapes.push(...sign(), {
      ...lineOf(),
      text: words,
      x: x + SWATCH.width + GAP,
      weight: 400,
      align: 'left',
      fill: palette.inkSoft,
      most: null,
    });
    x += width + BETWEEN;
  };
  for (const { label, bucket, count } of legend) {
    const { fill, border, style } = lens.look(bucket, legend.length);
    const card = (): Shape => ({
      kind: 'box',
      x,
      y: top,
      ...SWATCH,
      radius: 3,
      fill: fill > 0 ? mix(palette.card, palette.lens, fill) : palette.card,
      solidity: 1,
      line: {
        colour: fill > 0 ? palette.lensLine : palette.neutralLine,
        width: border,
        dashes: DASHES[style],
      },
    });
    const mark = (text: string): Shape => ({
      ...lineOf(),
      text,
      x: x + SWATCH.width - 5,
      weight: 700,
      align: 'right',
      fill: palette.ink,
      most: null,
    });
    const text = lens.legendMark(bucket);
    add(`${label} (${count})`, () => (text === '' ? [card()] : [card(), mark(text)]));
  }
  if (leaning.length > 0)
    add(`Invariant leaning on a hypothesis (${leaning.length})`, () => [
      { kind: 'path', d: `M${x} ${middle()}h${SWATCH.width}`, fill: null, line: leaningLine(palette) },
    ]);
  return { part: { link: null, opacity: 1, shapes }, height: top + ROW - (area.y + area.height) };
}
