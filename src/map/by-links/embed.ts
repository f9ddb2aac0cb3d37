import { adjacency } from './components.ts';

/** Coordinates by index. Whoever moves the points changes them in place. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const PIVOTS = 32;
const POWER_STEPS = 100;

/**
 * Places the points of a connected graph so that distances on the plane resemble distances along the links: Pivot MDS
 * (Brandes and Pich, 2006). Distances are counted breadth first from a few points that are far from each other, then
 * squared and centred. The two directions in which they differ most become the axes. Takes time linear in points and
 * pairs. Each axis has mean 0. Points with the same distances coincide.
 */
export function embed(count: number, pairs: readonly (readonly [number, number])[]): Places {
  const neighbours = adjacency(count, pairs);
  const columns = pivotDistances(count, neighbours).map((distances) =>
    distances.map((value) => value * value),
  );
  centre(columns, count);
  const products = columns.map((a) => columns.map((b) => dot(a, b)));
  const first = principal(products, null);
  const second = principal(products, first);
  return { x: combine(columns, first, count), y: combine(columns, second, count) };
}

/**
 * Returns the distances from each pivot to all points. The next pivot is always the point furthest from the previous
 * ones.
 */
function pivotDistances(count: number, neighbours: readonly (readonly number[])[]): Float64Array[] {
  const nearest = new Float64Array(count).fill(Infinity);
  const columns: Float64Array[] = [];
  let pivot = 0;
  while (columns.length < Math.min(PIVOTS, count)) {
    const distances = distancesFrom(pivot, count, neighbours);
    columns.push(distances);
    let furthest = 0;
    for (let index = 0; index < count; index++) {
      nearest[index] = Math.min(nearest[index] ?? 0, distances[index] ?? 0);
      if ((nearest[index] ?? 0) > (nearest[furthest] ?? 0)) furthest = index;
    }
    pivot = furthest;
  }
  return columns;
}

function distancesFrom(
  start: number,
  count: number,
  neighbours: readonly (readonly number[])[],
): Float64Array {
  const distances = new Float64Array(count).fill(-1);
  distances[start] = 0;
  const queue = [start];
  for (const at of queue) {
    for (const other of neighbours[at] ?? []) {
      if (distances[other] !== -1) continue;
      distances[other] = (distances[at] ?? 0) + 1;
      queue.push(other);
    }
  }
  return distances;
}

/** Subtracts the means of rows and columns and turns squared distances into similarities. */
function centre(columns: readonly Float64Array[], count: number): void {
  const columnMeans = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / count);
  const mean = columnMeans.reduce((sum, value) => sum + value, 0) / columns.length;
  for (let row = 0; row < count; row++) {
    const rowMean = columns.reduce((sum, column) => sum + (column[row] ?? 0), 0) / columns.length;
    columns.forEach((column, index) => {
      column[row] = -0.5 * ((column[row] ?? 0) - rowMean - (columnMeans[index] ?? 0) + mean);
    });
  }
}

/** Finds the main direction of a symmetric matrix, or the main one perpendicular to a given one, by power iteration. */
function principal(matrix: readonly (readonly number[])[], except: readonly number[] | null): number[] {
  let vector = matrix.map((_, index) => 1 + (index % 3) - 0.1 * index);
  for (let step = 0; step < POWER_STEPS; step++) {
    vector = unit(matrix.map((row) => dot(row, vector)));
    if (except) {
      const along = dot(vector, except);
      vector = unit(vector.map((value, index) => value - along * (except[index] ?? 0)));
    }
  }
  return vector;
}

function combine(columns: readonly Float64Array[], weights: readonly number[], count: number): Float64Array {
  const result = new Float64Array(count);
  columns.forEach((column, index) => {
    const weight = weights[index] ?? 0;
    for (let row = 0; row < count; row++) result[row] = (result[row] ?? 0) + weight * (column[row] ?? 0);
  });
  return result;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function unit(vector: number[]): number[] {
  const length = Math.sqrt(dot(vector, vector));
  return length < 1e-9 ? vector.map(() => 0) : vector.map((value) => value / length);
}
