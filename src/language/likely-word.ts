/**
 * Returns the known word that a wrong one most likely stands for; null if none is close. At most half of the longer
 * word may differ. Case, spaces, hyphens and underscores do not count. Of equally close words, the first one wins.
 */
export function likelyWord(word: string, known: readonly string[]): string | null {
  if (word.length > 64) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const [a, b] = [fold(word), fold(candidate)];
    const distance = isPartOf(a, b) ? Math.min(2, editDistance(a, b)) : editDistance(a, b);
    if (distance <= Math.max(a.length, b.length) / 2 && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/**
 * Whether one word is the beginning of the other, such as `context` of `context_patterns`. It is then close, however
 * long the rest is.
 */
function isPartOf(a: string, b: string): boolean {
  return a.length >= 4 && b.length >= 4 && (a.startsWith(b) || b.startsWith(a));
}

/** Returns the number of letters to add, drop, change or swap with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      here.push(cost);
    }
    before = above;
    above = here;
  }
  return above[b.length] ?? 0;
}
