import type { Link } from '../link.ts';
import { type LeadsTo, findKnots } from './knots.ts';

/**
 * Finds the cycles of three or more patterns, each once and beginning with its smallest id. In every knot of links, the
 * shortest cycle comes first. A cycle that shares a link with one already found is left out until that one is fixed,
 * because a knot may contain more cycles than anyone could read.
 *
 * Breadth-first searches from every pattern of a knot would take quadratic time in a very large one. After a number of
 * steps that is linear in patterns and links, one search for each knot must suffice.
 */
export function findCircles(links: readonly Pick<Link, 'larger' | 'smaller'>[]): number[][] {
  const steps = new Map<number, number[]>();
  for (const { larger, smaller } of links) {
    const to = steps.get(larger);
    if (to) to.push(smaller);
    else steps.set(larger, [smaller]);
  }
  for (const to of steps.values()) to.sort((a, b) => a - b);
  const budget = { steps: 500_000 + 20 * links.length };
  const found: number[][] = [];
  const waiting: ReadonlySet<number>[] = [new Set([...steps.keys()].toSorted((a, b) => a - b))];
  for (let among = waiting.pop(); among; among = waiting.pop()) {
    budget.steps -= among.size;
    for (const knot of findKnots(steps, among)) {
      const circles = disjoint(candidates(knot, steps, budget));
      for (const circle of circles) {
        found.push(circle);
        for (const [from, to] of linksOf(circle)) steps.set(from, without(steps.get(from), to));
      }
      if (circles.length > 0 && budget.steps > 0) waiting.push(new Set(knot));
    }
  }
  return found.toSorted(compare);
}

/** Returns the shortest cycle through each pattern of a knot, shortest first. */
function candidates(knot: readonly number[], steps: LeadsTo, budget: { steps: number }): number[][] {
  if (knot.length < 3) return [];
  const inside = new Set(knot);
  const circles: number[][] = [];
  for (const [index, start] of knot.entries()) {
    if (index > 0 && budget.steps <= 0) break;
    const circle = shortestThrough(start, steps, inside, budget);
    if (circle) circles.push(fromSmallest(circle));
  }
  return circles.toSorted((a, b) => a.length - b.length || compare(a, b));
}

/** Takes cycles in turn and leaves out those that share a link with one taken before. */
function disjoint(circles: readonly number[][]): number[][] {
  const taken = new Set<string>();
  return circles.filter((circle) => {
    const key = (at: number) => `${circle[at]}-${circle[(at + 1) % circle.length]}`;
    for (let at = 0; at < circle.length; at++) if (taken.has(key(at))) return false;
    for (let at = 0; at < circle.length; at++) taken.add(key(at));
    return true;
  });
}

interface Visit {
  readonly id: number;
  /** The first pattern after the start on the way to this one. */
  readonly first: number;
  readonly from: Visit | null;
}

/**
 * Finds the shortest cycle of three or more patterns through one pattern. Two ways to each pattern are kept, with
 * different first steps: if the start and the last pattern link to each other in both directions, the way there must
 * not be that link.
 */
function shortestThrough(
  start: number,
  steps: LeadsTo,
  inside: ReadonlySet<number>,
  budget: { steps: number },
): number[] | null {
  const firstWay = new Map<number, number>();
  const secondWay = new Map<number, number>();
  const queue: Visit[] = [];
  const visit = (id: number, first: number, from: Visit | null) => {
    const known = firstWay.get(id);
    if (known === first || (known !== undefined && secondWay.has(id))) return;
    (known === undefined ? firstWay : secondWay).set(id, first);
    queue.push({ id, first, from });
  };
  for (const first of steps.get(start) ?? []) if (inside.has(first)) visit(first, first, null);
  // The queue grows during the loop.
  for (const here of queue) {
    for (const next of steps.get(here.id) ?? []) {
      budget.steps--;
      if (next === start) {
        if (here.id !== here.first) return [start, ...wayTo(here)];
      } else if (inside.has(next)) visit(next, here.first, here);
    }
  }
  return null;
}

function wayTo(last: Visit): number[] {
  const way: number[] = [];
  for (let visit: Visit | null = last; visit; visit = visit.from) way.push(visit.id);
  return way.toReversed();
}

function fromSmallest(circle: readonly number[]): number[] {
  const at = circle.indexOf(circle.reduce((least, id) => Math.min(least, id), Infinity));
  return [...circle.slice(at), ...circle.slice(0, at)];
}

function linksOf(circle: readonly number[]): [number, number][] {
  return circle.map((id, index) => [id, circle[(index + 1) % circle.length] ?? id]);
}

function without(ids: readonly number[] | undefined, gone: number): number[] {
  return (ids ?? []).filter((id) => id !== gone);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((id, index) => id !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
