/** A straight line between the centres of two cards: x and y of one end, then x and y of the other. */
export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** Whether two lines cross at a point inside both. Lines that only touch or share an end do not cross. */
export function cross(a: Line, b: Line): boolean {
  const ax = a[0];
  const ay = a[1];
  const bx = a[2];
  const by = a[3];
  const cx = b[0];
  const cy = b[1];
  const dx = b[2];
  const dy = b[3];
  // Most pairs are far apart, so this saves most of the work.
  if (
    ay < by
      ? (cy >= by && dy >= by) || (cy <= ay && dy <= ay)
      : (cy >= ay && dy >= ay) || (cy <= by && dy <= by)
  )
    return false;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const first = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const second = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return first * second < 0;
}

/** Counts the pairs of lines that cross, in time quadratic in the number of lines. */
export function countCrossings(lines: readonly Line[]): number {
  let crossings = 0;
  lines.forEach((line, index) => {
    for (let other = 0; other < index; other++) {
      const against = lines[other];
      if (against && cross(line, against)) crossings++;
    }
  });
  return crossings;
}
