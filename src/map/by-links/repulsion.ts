import type { Places } from './embed.ts';

/** A square of the quadtree: up to four smaller squares, or the points that it holds as one mass. */
const CHILDREN = 4;
/** Deepest division. Points that coincide would otherwise be divided endlessly. */
const MOST_LEVELS = 20;

/**
 * Returns the push on each point from all others, each `1 / distance` away from the other (Barnes and Hut, 1986). A
 * distant group of points pushes as one, from its centre. Takes time n log n for points that are spread out.
 *
 * @param theta A group is distant if its width is less than this fraction of its distance. 0 adds up every pair
 * exactly.
 */
export function repulsion({ x, y }: Places, theta: number): Places {
  const tree = new Quadtree(x, y);
  const push = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let index = 0; index < x.length; index++) tree.pushOn(index, theta, push);
  return push;
}

class Quadtree {
  private readonly children: number[] = [];
  private readonly mass: number[] = [];
  private readonly sumX: number[] = [];
  private readonly sumY: number[] = [];
  private readonly width: number[] = [];
  /** The only point of a square; -1 if there are none or several. */
  private readonly single: number[] = [];
  private readonly stack: number[] = [];
  private readonly x: Float64Array;
  private readonly y: Float64Array;

  constructor(x: Float64Array, y: Float64Array) {
    this.x = x;
    this.y = y;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let index = 0; index < x.length; index++) {
      left = Math.min(left, x[index] ?? 0);
      right = Math.max(right, x[index] ?? 0);
      top = Math.min(top, y[index] ?? 0);
      bottom = Math.max(bottom, y[index] ?? 0);
    }
    const width = Math.max(right - left, bottom - top, 1e-9);
    this.add(width);
    for (let index = 0; index < x.length; index++) this.insert(index, left, top);
  }

  private add(width: number): number {
    this.children.push(-1, -1, -1, -1);
    this.mass.push(0);
    this.sumX.push(0);
    this.sumY.push(0);
    this.single.push(-1);
    return this.width.push(width) - 1;
  }

  private insert(point: number, left: number, top: number): void {
    let square = 0;
    let [x, y] = [left, top];
    for (let level = 0; ; level++) {
      const before = this.mass[square] ?? 0;
      const resident = this.single[square] ?? -1;
      this.hold(square, point);
      if (before === 0) {
        this.single[square] = point;
        return;
      }
      if (level >= MOST_LEVELS) {
        this.single[square] = -1;
        return;
      }
      const half = (this.width[square] ?? 0) / 2;
      if (resident !== -1) {
        this.single[square] = -1;
        const child = this.childFor(square, resident, x + half, y + half, half);
        this.hold(child, resident);
        this.single[child] = resident;
      }
      const right = (this.x[point] ?? 0) >= x + half;
      const below = (this.y[point] ?? 0) >= y + half;
      square = this.childFor(square, point, x + half, y + half, half);
      if (right) x += half;
      if (below) y += half;
    }
  }

  private hold(square: number, point: number): void {
    this.mass[square] = (this.mass[square] ?? 0) + 1;
    this.sumX[square] = (this.sumX[square] ?? 0) + (this.x[point] ?? 0);
    this.sumY[square] = (this.sumY[square] ?? 0) + (this.y[point] ?? 0);
  }

  private childFor(square: number, point: number, middleX: number, middleY: number, half: number): number {
    const quarter = ((this.x[point] ?? 0) >= middleX ? 1 : 0) + ((this.y[point] ?? 0) >= middleY ? 2 : 0);
    const slot = square * CHILDREN + quarter;
    const known = this.children[slot] ?? -1;
    return known === -1 ? (this.children[slot] = this.add(half)) : known;
  }

  pushOn(point: number, theta: number, push: Places): void {
    const { stack, children, mass, sumX, sumY, width, single } = this;
    const [x, y] = [this.x[point] ?? 0, this.y[point] ?? 0];
    let [pushX, pushY] = [0, 0];
    stack.length = 0;
    stack.push(0);
    for (let square = stack.pop(); square !== undefined; square = stack.pop()) {
      const held = mass[square] ?? 0;
      if (held === 0 || single[square] === point) continue;
      const dx = x - (sumX[square] ?? 0) / held;
      const dy = y - (sumY[square] ?? 0) / held;
      const distance = dx * dx + dy * dy;
      const side = width[square] ?? 0;
      const slot = square * CHILDREN;
      const divided =
        children[slot] !== -1 ||
        children[slot + 1] !== -1 ||
        children[slot + 2] !== -1 ||
        children[slot + 3] !== -1;
      if (divided && side * side >= theta * theta * distance) {
        for (let child = slot; child < slot + CHILDREN; child++) {
          const inner = children[child] ?? -1;
          if (inner !== -1) stack.push(inner);
        }
      } else if (distance > 1e-12) {
        pushX += (held * dx) / distance;
        pushY += (held * dy) / distance;
      }
    }
    push.x[point] = pushX;
    push.y[point] = pushY;
  }
}
