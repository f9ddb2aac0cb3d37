/** The ids of the patterns to which each pattern leads. */
export type LeadsTo = ReadonlyMap<number, readonly number[]>;

/**
 * Finds the strongly connected components of more than one pattern: within each, every pattern leads to every other.
 * Each is in ascending order. Uses Tarjan's algorithm (“Depth-first search and linear graph algorithms”, 1972) with an
 * explicit stack instead of recursion, in time linear in patterns and links.
 *
 * @param among Only these patterns and the links between them count.
 */
export function findKnots(steps: LeadsTo, among: ReadonlySet<number>): number[][] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const knots: number[][] = [];
  for (const root of among) {
    if (order.has(root)) continue;
    const path: { id: number; next: number }[] = [];
    const enter = (id: number) => {
      order.set(id, order.size);
      lowest.set(id, order.size - 1);
      open.push(id);
      isOpen.add(id);
      path.push({ id, next: 0 });
    };
    const lower = (id: number, value: number | undefined) =>
      lowest.set(id, Math.min(lowest.get(id) ?? Infinity, value ?? Infinity));
    enter(root);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const to = steps.get(here.id)?.[here.next++];
      if (to !== undefined) {
        if (!among.has(to)) continue;
        if (!order.has(to)) enter(to);
        else if (isOpen.has(to)) lower(here.id, order.get(to));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.id, lowest.get(here.id));
      if (lowest.get(here.id) !== order.get(here.id)) continue;
      const knot = open.splice(open.lastIndexOf(here.id));
      for (const id of knot) isOpen.delete(id);
      if (knot.length > 1) knots.push(knot.toSorted((a, b) => a - b));
    }
  }
  return knots;
}
