import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Segment, countCrossings, countCrossingsOf, cross } from '../../../src/map/bands/crossings.ts';

const place = fc.integer({ min: -20, max: 20 });
const line: fc.Arbitrary<Segment> = fc.tuple(place, place, place, place);

/** Solves for the point that two lines share; the plain way, as an oracle. */
function crossPlainly([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (denominator === 0) return false;
  const s = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator;
  const t = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / denominator;
  return s > 0 && s < 1 && t > 0 && t < 1;
}

test('two lines cross where they share a point inside both', () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      expect(cross(a, b)).toBe(crossPlainly(a, b));
    }),
    { numRuns: 2000 },
  );
});

test('each pair is counted once', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      let expected = 0;
      lines.forEach((a, i) => lines.forEach((b, j) => (expected += i < j && crossPlainly(a, b) ? 1 : 0)));
      expect(countCrossings(lines)).toBe(expected);
    }),
  );
});

test('lines as numbers cross the same lines', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const numbers = new Float64Array(lines.flat());
      for (const [index, one] of lines.entries())
        expect(countCrossingsOf(numbers, index)).toBe(lines.filter((other) => cross(one, other)).length);
    }),
  );
});
