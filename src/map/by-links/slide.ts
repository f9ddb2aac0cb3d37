/**
 * Finds the positions nearest to the wanted ones (least squares) at which points in a row keep their order and a
 * distance, and stay within bounds. Uses isotonic regression, which pools neighbours that are too close, in linear
 * time.
 *
 * @param wanted The wanted positions in the order of the points, not necessarily ascending.
 * @param distance The smallest distance from each point to the next one.
 * @param most The greatest position; the smallest is 0. There must be room for all points.
 */
export function keepApart(wanted: readonly number[], distance: number, most: number): number[] {
  const groups: { sum: number; count: number }[] = [];
  wanted.forEach((place, index) => {
    let group = { sum: place - index * distance, count: 1 };
    for (
      let last = groups.at(-1);
      last && last.sum / last.count > group.sum / group.count;
      last = groups.at(-1)
    ) {
      group = { sum: last.sum + group.sum, count: last.count + group.count };
      groups.pop();
    }
    groups.push(group);
  });
  const room = most - (wanted.length - 1) * distance;
  return groups
    .flatMap(({ sum, count }) =>
      Array.from({ length: count }, () => Math.min(Math.max(sum / count, 0), room)),
    )
    .map((place, index) => place + index * distance);
}
