import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import type { Curve } from '../../../src/map/drawing/curve.ts';
import { packCurves, unpackCurves } from '../../../src/map/drawing/pack-curves.ts';

const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['1-2', { from: { x: 0.1, y: -2 }, controls: [], to: { x: 3, y: 1 / 3 } }],
  [
    '2-30',
    {
      from: { x: 0, y: 0 },
      controls: [
        { x: 5, y: 6 },
        { x: 7.25, y: 8 },
      ],
      to: { x: 9, y: 10 },
    },
  ],
]);

test('curves that were packed and kept are the same to the last digit, in the same order', () => {
  const kept = deserialize(serialize(packCurves(CURVES))) as ReturnType<typeof packCurves>;
  expect([...unpackCurves(kept)]).toEqual([...CURVES]);
  expect(unpackCurves(packCurves(new Map())).size).toBe(0);
});
