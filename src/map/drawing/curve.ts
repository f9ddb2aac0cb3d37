import type { Point } from '../geometry.ts';
import { short } from './short.ts';

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
 * hundreds of them. Pieces that follow one vertical line, as most do, are one step.
 *
 * @param parts Into how many parts a unit is divided, if not into ten.
 */
export function svgPath({ from, controls, to }: Curve, parts = 10): string {
  const rounded = ({ x, y }: Point): Point => ({
    x: Math.round(x * parts) / parts,
    y: Math.round(y * parts) / parts,
  });
  let at = rounded(from);
  let path = `M${at.x} ${at.y}`;
  const towards = ({ x, y }: Point) => pair(x - at.x, y - at.y);
  if (controls.length === 0) return `${path}l${towards(rounded(to))}`;
  let bottom: number | null = null;
  const endLine = () => {
    if (bottom !== null && bottom !== at.y) path += `v${decimal(bottom - at.y)}`;
    at = { x: at.x, y: bottom ?? at.y };
    bottom = null;
  };
  let isSmooth = false;
  controls.forEach((here, index) => {
    const control = rounded(here);
    const next = controls[index + 1];
    const end = rounded(next ? middle(here, next) : to);
    if (control.x === at.x && end.x === at.x) {
      bottom = end.y;
      isSmooth = false;
      return;
    }
    endLine();
    // A piece after another gets its control point by reflection, which is exactly where ours is.
    path += isSmooth ? `t${towards(end)}` : joined(`q${towards(control)}`, towards(end));
    isSmooth = true;
    at = end;
  });
  endLine();
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
  return joined(decimal(x), decimal(y));
}

/** Joins numbers. A minus tells them apart. */
function joined(first: string, second: string): string {
  return second.startsWith('-') ? first + second : `${first} ${second}`;
}

function decimal(value: number): string {
  return short(value).replace(/^(-?)0\./, '$1.');
}
