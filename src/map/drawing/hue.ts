/** The tokens give so many hues; with more scales than that they come round again. */
export const HUES = 8;

/** Which hue the scale at this place among the scales of a language has. */
export function hueOf(position: number): number {
  return ((position % HUES) + HUES) % HUES;
}
