import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect } from '../../../src/map/geometry.ts';
import { type BoxSide, placeBeside } from '../../../src/ui/parts/placement.ts';
import { overlap } from '../../fixtures/overlaps.ts';

const SIDES: readonly BoxSide[] = ['right', 'left', 'below', 'above'];
const WINDOW = { width: 1440, height: 900 };

test('takes the first side that has room for the whole', () => {
  const size = { width: 300, height: 200 };
  const anchor = { x: 100, y: 300, width: 200, height: 20 };
  expect(placeBeside(anchor, size, WINDOW, SIDES)).toMatchObject({ left: 308, top: 292 });
  expect(placeBeside({ ...anchor, x: 1200 }, size, WINDOW, SIDES)).toMatchObject({ left: 892 });
  expect(placeBeside(anchor, size, WINDOW, ['below'])).toMatchObject({ left: 100, top: 328 });
  expect(placeBeside({ ...anchor, y: 860 }, size, WINDOW, ['below', 'above'])).toMatchObject({ top: 652 });
});

test('in a small window it is made smaller rather than laid over the link', () => {
  const placed = placeBeside(
    { x: 10, y: 100, width: 300, height: 24 },
    { width: 304, height: 400 },
    { width: 320, height: 256 },
    SIDES,
  );
  expect(placed).toEqual({ left: 8, top: 132, maxWidth: 304, maxHeight: 116 });
});

test('whatever the link and the window, it covers no link and leaves no window', () => {
  const whole = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(
      fc.record({ x: whole(-200, 1600), y: whole(-200, 1000), width: whole(1, 300), height: whole(1, 80) }),
      fc.record({ width: whole(50, 420), height: whole(30, 500) }),
      fc.record({ width: whole(320, 1600), height: whole(256, 1000) }),
      fc.shuffledSubarray([...SIDES], { minLength: 1 }),
      (anchor, size, window, sides) => {
        const placed = placeBeside(anchor, size, window, sides);
        const rect: Rect = {
          x: placed.left,
          y: placed.top,
          width: Math.min(size.width, placed.maxWidth),
          height: Math.min(size.height, placed.maxHeight),
        };
        expect(overlap(rect, anchor)).toBe(false);
        expect(rect.x).toBeGreaterThanOrEqual(0);
        expect(rect.y).toBeGreaterThanOrEqual(0);
        expect(rect.x + rect.width).toBeLessThanOrEqual(window.width);
        expect(rect.y + rect.height).toBeLessThanOrEqual(window.height);
        // A part of it is always visible.
        expect(rect.height).toBeGreaterThanOrEqual(30);
      },
    ),
  );
});
