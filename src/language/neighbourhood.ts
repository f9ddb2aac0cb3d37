import { type Link, isRelated, linkKey, neighbourLookup } from './link.ts';

/** The possible depths of a neighbourhood, in links. */
export const DEPTHS = [1, 2, 3] as const;
export type Depth = (typeof DEPTHS)[number];

/**
 * A pattern with its surroundings.
 *
 *     above[1]      3        two steps up
 *     above[0]      1   2    its larger patterns
 *                    \ /
 *     centre          7
 *                    / \
 *     below[0]      9   12   its smaller patterns
 *     below[1]     20        two steps down
 */
export interface Neighbourhood {
  readonly centre: number;
  /**
   * The patterns above, ring by ring, nearest first. The shortest chain of steps from smaller to larger patterns has 1,
   * 2… links. Each ring is sorted by number. Empty outer rings are left out.
   */
  readonly above: readonly (readonly number[])[];
  /** The same for steps from larger to smaller patterns, and for steps between related ones. */
  readonly below: readonly (readonly number[])[];
  /** The patterns that only links without a direction join to the centre. They stand in the rings below it. */
  readonly beside: ReadonlySet<number>;
  /** The ring of each pattern in the neighbourhood: 0 for the centre, negative above, positive below and beside. */
  readonly ringOf: ReadonlyMap<number, number>;
  /**
   * The links that hold the neighbourhood together: those on chains of at most `depth` steps from the centre, either
   * only up or only down. In the order of the language's links.
   */
  readonly links: readonly Link[];
  /** All other links between these patterns: within a ring, across rings, or from above to below. */
  readonly between: readonly Link[];
}

/**
 * Finds the neighbourhood of a pattern by breadth-first search, in time linear in the number of links. Chains never
 * change direction: a smaller pattern of a larger one is not in the neighbourhood unless it is also below the centre.
 * If links form a cycle, a pattern may be both above and below. It then belongs where it is nearer, or above if both
 * are equal. The centre is in no ring. A pattern without links is alone.
 */
export function neighbourhoodOf(links: readonly Link[], centre: number, depth: Depth): Neighbourhood {
  const neighbours = neighbourLookup(links);
  const up = stepsFrom(centre, (id) => neighbours(id).larger, depth);
  const down = stepsFrom(centre, (id) => neighbours(id).smaller, depth);
  const aside = stepsFrom(centre, (id) => neighbours(id).related, depth);
  const ringOf = new Map([[centre, 0]]);
  for (const [id, steps] of up) {
    if (id !== centre && steps <= (down.get(id) ?? Infinity)) ringOf.set(id, -steps);
  }
  for (const [id, steps] of down) {
    if (!ringOf.has(id)) ringOf.set(id, steps);
  }
  const beside = new Set<number>();
  for (const [id, steps] of aside) {
    if (ringOf.has(id)) continue;
    ringOf.set(id, steps);
    beside.add(id);
  }
  const belonging = links.filter((link) => {
    const [larger, smaller] = isRelated(link) ? [aside, aside] : [down, up];
    return (smaller.get(link.smaller) ?? depth) < depth || (larger.get(link.larger) ?? depth) < depth;
  });
  const keys = new Set(belonging.map(linkKey));
  return {
    centre,
    above: rings(ringOf, -1, depth),
    below: rings(ringOf, 1, depth),
    beside,
    ringOf,
    links: belonging,
    between: links.filter(
      (link) => ringOf.has(link.larger) && ringOf.has(link.smaller) && !keys.has(linkKey(link)),
    ),
  };
}

function stepsFrom(
  centre: number,
  next: (id: number) => readonly number[],
  most: number,
): Map<number, number> {
  const steps = new Map([[centre, 0]]);
  let ring: readonly number[] = [centre];
  for (let step = 1; step <= most && ring.length > 0; step++) {
    const found: number[] = [];
    for (const id of ring) {
      for (const other of next(id)) {
        if (steps.has(other)) continue;
        steps.set(other, step);
        found.push(other);
      }
    }
    ring = found;
  }
  return steps;
}

function rings(ringOf: ReadonlyMap<number, number>, side: 1 | -1, depth: number): number[][] {
  const found = Array.from({ length: depth }, (_, index) =>
    [...ringOf]
      .filter(([, ring]) => ring === side * (index + 1))
      .map(([id]) => id)
      .toSorted((a, b) => a - b),
  );
  return found.slice(0, found.findLastIndex((ring) => ring.length > 0) + 1);
}
