/** A straight line between the centres of two cards: x and y of one end, then x and y of the other. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Whether two lines cross at a point inside both. Lines that only touch or share an end do not cross. */
export function cross(a: Segment, b: Segment): boolean {
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
export function countCrossings(lines: readonly Segment[]): number {
  let crossings = 0;
  lines.forEach((line, index) => {
    for (let other = 0; other < index; other++) {
      const against = lines[other];
      if (against && cross(line, against)) crossings++;
    }
  });
  return crossings;
}

/** Many lines as numbers, four for each, because a search compares them millions of times. */
export type Lines = Float64Array;

export function lineAt(lines: Lines, index: number): Segment {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines.subarray(4 * index, 4 * index + 4);
  return [x1, y1, x2, y2];
}

/** Counts the lines that cross one of them, as `cross` tells it. */
export function countCrossingsOf(lines: Lines, index: number): number {
  const [ax, ay, bx, by] = lineAt(lines, index);
  const top = Math.min(ay, by);
  const bottom = Math.max(ay, by);
  let crossings = 0;
  for (let at = 0; at < lines.length; at += 4) {
    const cy = lines[at + 1] as number;
    const dy = lines[at + 3] as number;
    if ((cy >= bottom && dy >= bottom) || (cy <= top && dy <= top)) continue;
    const cx = lines[at] as number;
    const dx = lines[at + 2] as number;
    const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
    if (c * d >= 0) continue;
    const first = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
    const second = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
    if (first * second < 0) crossings += 1;
  }
  return crossings;
}
