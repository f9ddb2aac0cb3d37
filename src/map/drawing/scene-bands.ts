import { bandLabel } from '../bands/band-label.ts';
import type { Rect } from '../geometry.ts';
import type { Band } from '../layout.ts';
import { BAND_RADIUS } from './card-look.ts';
import { hueOf } from './hue.ts';
import type { Palette } from './palette.ts';
import type { Shape } from './scene.ts';
import type { Drawer } from './scene-drawer.ts';

/** Draws the ground of a band. */
export function bandGround(band: Band, { band: fill }: Palette): Shape {
  return { kind: 'box', ...rectOf(band), radius: BAND_RADIUS, fill, solidity: 1, line: null };
}

/** Draws the name of a band, with the count of its patterns. */
export function bandLabels(band: Band, { language, seen, palette, lens }: Drawer): Shape[] {
  const position = language.scales.findIndex(({ number }) => number === band.scale);
  const scale = language.scales[position];
  if (!scale) return [];
  const count = language.patterns.filter((pattern) => pattern.scale === band.scale).length;
  // While a lens is on, colour has no other meaning.
  const fill = lens ? palette.inkSoft : (palette.hues[hueOf(position)] ?? palette.ink);
  return bandLabel(scale, band, 1, band.x, count, seen.layout.labels).map(
    ({ text, x, y, size, weight, face, align }) => ({
      kind: 'text',
      text,
      x,
      y,
      size,
      weight,
      face,
      align,
      fill,
      halo: palette.band,
      most: null,
    }),
  );
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}
