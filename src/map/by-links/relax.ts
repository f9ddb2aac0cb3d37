import type { Places } from './embed.ts';
import { seededRandom } from '../random.ts';
import { repulsion } from './repulsion.ts';

type Pairs = readonly (readonly [number, number])[];

/**
 * Relaxes places by forces, in units of a column and a row, so that a card is about a square with sides of 1. Links
 * pull, all points push, and the whole keeps the size that its cards will need.
 */
export function relax(places: Places, pairs: Pairs, proportion: number): void {
  const { x, y } = places;
  const count = x.length;
  if (count === 1) return;
  const random = seededRandom(1965);
  const spread = { x: Math.sqrt((count * proportion) / 12), y: Math.sqrt(count / proportion / 12) };
  bringTo(x, spread.x, 1);
  bringTo(y, spread.y, 1);
  for (let index = 0; index < count; index++) {
    x[index] = (x[index] ?? 0) + (random() - 0.5) * 0.5;
    y[index] = (y[index] ?? 0) + (random() - 0.5) * 0.5;
  }
  const degrees = degreesOf(count, pairs);
  const iterations = Math.max(40, Math.min(300, Math.floor(120_000 / count)));
  for (let iteration = 0; iteration < iterations; iteration++) {
    const rest = 1 - iteration / iterations;
    const force = repulsion(places, count > 2000 ? 1.3 : 0.9);
    for (const [a, b] of pairs) {
      const dx = (x[b] ?? 0) - (x[a] ?? 0);
      const dy = (y[b] ?? 0) - (y[a] ?? 0);
      const pull = Math.sqrt(dx * dx + dy * dy) / Math.sqrt(Math.min(degrees[a] ?? 1, degrees[b] ?? 1));
      force.x[a] = (force.x[a] ?? 0) + dx * pull;
      force.y[a] = (force.y[a] ?? 0) + dy * pull;
      force.x[b] = (force.x[b] ?? 0) - dx * pull;
      force.y[b] = (force.y[b] ?? 0) - dy * pull;
    }
    const furthest = 0.02 + 0.12 * Math.sqrt(count) * rest * rest;
    for (let index = 0; index < count; index++) {
      const [fx, fy] = [force.x[index] ?? 0, force.y[index] ?? 0];
      const length = Math.sqrt(fx * fx + fy * fy);
      const step = length > furthest ? furthest / length : 1;
      x[index] = (x[index] ?? 0) + fx * step;
      y[index] = (y[index] ?? 0) + fy * step;
    }
    bringTo(x, spread.x, 0.2);
    bringTo(y, spread.y, 0.2);
  }
}

/** Centres values and moves their standard deviation part of the way to the wanted one. */
function bringTo(values: Float64Array, wanted: number, part: number): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const factor = variance < 1e-12 ? 1 : 1 + part * (wanted / Math.sqrt(variance) - 1);
  for (let index = 0; index < values.length; index++) values[index] = ((values[index] ?? 0) - mean) * factor;
}

function degreesOf(count: number, pairs: Pairs): Int32Array {
  const degrees = new Int32Array(count);
  for (const [a, b] of pairs) {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  return degrees;
}
