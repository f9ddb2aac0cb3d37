import type { Point } from './geometry.ts';

/**
 * A smooth line: quadratic Bézier pieces that meet half-way between neighbouring control points, so the line leaves
 * the first point towards the first control, and stays within the hull of its points.
 */
export interface Curve {
  readonly from: Point;
  readonly controls: readonly Point[];
  readonly to: Point;
}

/** The curve as the `d` of an SVG path. */
export function svgPath({ from, controls, to }: Curve): string {
  const pieces = controls.map((control, index) => {
    const next = controls[index + 1];
    return `Q${at(control)} ${at(next ? middle(control, next) : to)}`;
  });
  return `M${at(from)}${pieces.length > 0 ? pieces.join('') : `L${at(to)}`}`;
}

/** Points along the curve, `steps` to each piece, with both ends. */
export function sample({ from, controls, to }: Curve, steps: number): Point[] {
  const points: Point[] = [from];
  let start = from;
  controls.forEach((control, index) => {
    const next = controls[index + 1];
    const end = next ? middle(control, next) : to;
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      points.push({
        x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * control.x + t * t * end.x,
        y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * control.y + t * t * end.y,
      });
    }
    start = end;
  });
  if (controls.length === 0) points.push(to);
  return points;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
