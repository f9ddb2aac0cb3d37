import type { Point, Rect } from '../geometry.ts';

/** A picture with few colours: one byte for each pixel, an index into the palette. Rows run from the top left. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Colours as `[red, green, blue]`, each from 0 to 255. */
  readonly palette: readonly (readonly [number, number, number])[];
}

/** Fills a rectangle, clipped to the bitmap. */
export function fillRect({ width, height, pixels }: Bitmap, rect: Rect, colour: number): void {
  const left = Math.max(0, Math.round(rect.x));
  const right = Math.min(width, Math.round(rect.x + rect.width));
  const bottom = Math.min(height, Math.round(rect.y + rect.height));
  for (let y = Math.max(0, Math.round(rect.y)); y < bottom; y++)
    if (right > left) pixels.fill(colour, y * width + left, y * width + right);
}

/** Draws a line of some thickness through points, as square dabs half a pixel apart. */
export function strokeLine(
  bitmap: Bitmap,
  points: readonly Point[],
  thickness: number,
  colour: number,
): void {
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2) || 1;
    for (let step = 0; step <= steps; step++) {
      const x = from.x + ((to.x - from.x) * step) / steps;
      const y = from.y + ((to.y - from.y) * step) / steps;
      const dab = { x: x - thickness / 2, y: y - thickness / 2, width: thickness, height: thickness };
      fillRect(bitmap, dab, colour);
    }
  });
}
