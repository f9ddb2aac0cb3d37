import { counted } from '../../language/counted.ts';
import { type Scale, defaultScaleName, scaleTitle } from '../../language/scale.ts';
import { textWidth } from '../drawing/text-width.ts';

/** Sizes of a label, in map units. `above` is its baseline in a strip above the cards. */
export const LABEL = { number: 17, name: 12, leading: 14, inset: 12, top: 22, first: 17, above: 16 } as const;

/** The font size of the line of a folded band, in map units. */
export const STRIP_SIZE = LABEL.name + 1;

/** How much wider than the map's typeface, in which widths are measured, the system's typefaces are at most. */
const SLACK = 1.12;

/** Whether a label names its scale, besides its number. */
export function hasName(scale: Scale): boolean {
  return scale.name !== defaultScaleName(scale.number) || scale.number === 0;
}

/** Returns the line of a folded band. */
export function stripText(scale: Scale, count: number): string {
  return `${scaleTitle(scale)} · ${counted(count, 'pattern')}`;
}

/**
 * Returns where the label of a folded band, or a label in one line above the cards, ends: the distance from the left
 * edge of its band, in map units.
 */
export function labelEnd(scale: Scale, isFolded: boolean, count: number): number {
  if (isFolded) return LABEL.inset + textWidth(stripText(scale, count), STRIP_SIZE) * SLACK;
  const number = LABEL.inset + textWidth(String(scale.number), LABEL.number);
  return hasName(scale) ? number + LABEL.inset / 2 + textWidth(scale.name, LABEL.name) * SLACK : number;
}
