import type { Point } from '../geometry.ts';
import type { Curve } from './curve.ts';

/** Curves by key as plain numbers, which are kept and read in a fraction of the time that many objects take. */
export interface PackedCurves {
  /** The keys, which hold no spaces, between spaces. */
  readonly keys: string;
  /** Number of points of each curve: both ends and the control points. */
  readonly sizes: Uint32Array;
  /** The coordinates of all points, in map units. */
  readonly coordinates: Float64Array;
}

export function packCurves(curves: ReadonlyMap<string, Curve>): PackedCurves {
  const sizes = Uint32Array.from(curves.values(), ({ controls }) => controls.length + 2);
  const coordinates = new Float64Array(2 * sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  const add = ({ x, y }: Point) => {
    coordinates[at++] = x;
    coordinates[at++] = y;
  };
  for (const { from, controls, to } of curves.values()) {
    add(from);
    controls.forEach(add);
    add(to);
  }
  return { keys: [...curves.keys()].join(' '), sizes, coordinates };
}

export function unpackCurves({ keys, sizes, coordinates }: PackedCurves): Map<string, Curve> {
  const curves = new Map<string, Curve>();
  let at = 0;
  const next = (): Point => ({ x: coordinates[at++] ?? 0, y: coordinates[at++] ?? 0 });
  for (const [index, key] of (keys === '' ? [] : keys.split(' ')).entries()) {
    const from = next();
    const controls = Array.from({ length: (sizes[index] ?? 2) - 2 }, next);
    curves.set(key, { from, controls, to: next() });
  }
  return curves;
}
