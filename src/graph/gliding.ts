import type { Band } from '../map/layout.ts';

/** Most links of a map whose cards glide. With more, a browser draws too few frames for a movement to be seen. */
export const MOST_GLIDING = 600;

/** Duration of a change from one arrangement to another, in milliseconds. */
export const GLIDE = 400;

/** The bands of the arrangement from which the cards glide, and how far they have come, from 0 to 1. */
export interface Fading {
  readonly bands: readonly Band[];
  readonly part: number;
}
