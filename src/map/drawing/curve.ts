import type { Point } from '../geometry.ts';

/**
 * A smooth line of quadratic Bézier pieces, which meet half-way between neighbouring control points. The line leaves
 * the first point towards the first control point, and stays within the hull of its points. In map units.
 */
export interface Curve {
  readonly from: Point;
  readonly controls: readonly Point[];
  readonly to: Point;
}

/**
 * Returns the curve as the `d` of an SVG path, in relative steps and to a tenth of a unit, because pages contain
 * hundreds of them.
 *
 * @param parts Into how many parts a unit is divided, if not into ten.
 */
export function svgPath({ from, controls, to }: Curve, parts = 10): string {
  const rounded = ({ x, y }: Point): Point => ({
    x: Math.round(x * parts) / parts,
    y: Math.round(y * parts) / parts,
  });
  let { x, y } = rounded(from);
  const first = controls[0];
  let path = `M${x} ${y}`;
  const step = (point: Point) => {
    const next = rounded(point);
    const text = pair(next.x - x, next.y - y);
    ({ x, y } = next);
    return text;
  };
  if (!first) return `${path}l${step(to)}`;
  const { x: controlX, y: controlY } = rounded(first);
  const control = pair(controlX - x, controlY - y);
  controls.forEach((here, index) => {
    const next = controls[index + 1];
    const end = step(next ? middle(here, next) : to);
    // Each piece after the first gets its control point by reflection, which is exactly where ours is.
    path += index === 0 ? `q${control} ${end}` : `t${end}`;
  });
  return path;
}

/** Returns points along the curve, `steps` for each piece, including both ends. */
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

function pair(x: number, y: number): string {
  const [first, second] = [x, y].map((value) =>
    String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.'),
  );
  return second?.startsWith('-') ? `${first}${second}` : `${first} ${second}`;
}
