import type { Palette } from './palette.ts';
import type { Line } from './scene.ts';

/** The line of a link in which a well-supported pattern leans on a hypothesis. */
export function leaningLine({ leaning }: Palette): Line {
  return { colour: leaning, width: 2.2, dashes: [6, 3] };
}
