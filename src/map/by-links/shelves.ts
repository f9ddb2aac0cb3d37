import type { Point, Rect } from '../geometry.ts';

/** A block that is placed as a whole. */
export type Block = Pick<Rect, 'width' | 'height'>;

/**
 * Places blocks side by side on shelves, one below the other, in the given order. Returns the top left corner of each.
 * The width is the smallest at which the whole comes close to a proportion. Blocks never overlap.
 *
 * @param gap Space between blocks and between shelves.
 * @param proportion Width by height.
 */
export function shelve(blocks: readonly Block[], gap: number, proportion: number): Point[] {
  const widest = blocks.reduce((most, { width }) => Math.max(most, width), 0);
  const area = blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const tries = Array.from({ length: 12 }, (_, step) =>
    Math.max(widest, Math.sqrt(area * proportion) * (0.7 + 0.08 * step)),
  );
  const arrangements = tries.map((width) => onShelves(blocks, gap, width));
  const off = ({ width, height }: Block) =>
    Math.max(width / Math.max(height, 1) / proportion, (proportion * height) / Math.max(width, 1));
  const best = arrangements.reduce((best, next) => (off(next) < 0.93 * off(best) ? next : best));
  return best.corners;
}

function onShelves(blocks: readonly Block[], gap: number, most: number): Block & { corners: Point[] } {
  let [x, y, shelf, width] = [0, 0, 0, 0];
  const corners = blocks.map((block) => {
    if (x > 0 && x + block.width > most + 1e-6) {
      [x, y, shelf] = [0, y + shelf + gap, 0];
    }
    const corner = { x, y };
    x += block.width + gap;
    width = Math.max(width, x - gap);
    shelf = Math.max(shelf, block.height);
    return corner;
  });
  return { width, height: y + shelf, corners };
}
