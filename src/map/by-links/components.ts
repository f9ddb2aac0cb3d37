/**
 * Returns the connected components of a graph, each as ascending indices, in the order of their first index. Takes time
 * linear in points and pairs.
 *
 * @param count The points are 0 to `count - 1`.
 */
export function components(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const neighbours = adjacency(count, pairs);
  const seen = new Uint8Array(count);
  const parts: number[][] = [];
  for (let first = 0; first < count; first++) {
    if (seen[first]) continue;
    seen[first] = 1;
    const part = [first];
    for (let at = 0; at < part.length; at++) {
      for (const other of neighbours[part[at] ?? first] ?? []) {
        if (seen[other]) continue;
        seen[other] = 1;
        part.push(other);
      }
    }
    parts.push(part.toSorted((a, b) => a - b));
  }
  return parts;
}

/** Returns the neighbours of each point, in the order of the pairs. */
export function adjacency(count: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const [a, b] of pairs) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}
