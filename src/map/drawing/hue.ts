/** Number of hues among the tokens. Further scales start again with the first hue. */
export const HUES = 8;

/** Returns the hue of the scale at this position among the scales of a language. */
export function hueOf(position: number): number {
  return ((position % HUES) + HUES) % HUES;
}
