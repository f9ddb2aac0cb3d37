/** The patterns visited, oldest first, and the reader's position among them. */
export interface Trail {
  readonly visited: readonly number[];
  /** Index in `visited`; -1 before the first visit. */
  readonly at: number;
}

export const NO_TRAIL: Trail = { visited: [], at: -1 };

/** Most visits that are kept. Older ones are forgotten. */
const LONGEST_TRAIL = 100;

/**
 * Records that a pattern was opened. What lay ahead is dropped, as in a browser's history. Opening the current pattern
 * changes nothing.
 */
export function visit(trail: Trail, id: number): Trail {
  if (trail.visited[trail.at] === id) return trail;
  const visited = [...trail.visited.slice(0, trail.at + 1), id].slice(-LONGEST_TRAIL);
  return { visited, at: visited.length - 1 };
}

/** Moves along the trail: -1 is back, 1 is forward. Stops at its ends. */
export function goAlong(trail: Trail, steps: number): Trail {
  if (trail.visited.length === 0) return trail;
  return { ...trail, at: Math.min(Math.max(trail.at + steps, 0), trail.visited.length - 1) };
}

/**
 * Moves to a pattern that the browser's Back (-1) or Forward (1) shows again: to its nearest place on the trail, first
 * in that direction. A pattern that is not on the trail is visited.
 */
export function retrace(trail: Trail, id: number, direction: -1 | 1): Trail {
  const { visited, at } = trail;
  if (visited[at] === id) return trail;
  const before = visited.slice(0, Math.max(at, 0)).lastIndexOf(id);
  const after = visited.indexOf(id, at + 1);
  const [first, second] = direction === -1 ? [before, after] : [after, before];
  const place = first !== -1 ? first : second;
  return place === -1 ? visit(trail, id) : { visited, at: place };
}
