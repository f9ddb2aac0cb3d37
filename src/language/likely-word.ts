import { slipsFrom } from './slips.ts';

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
    const slips = slipsFrom(a, Math.max(a.length, b.length))(b).whole;
    const distance = isPartOf(a, b) ? Math.min(2, slips) : slips;
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

/** A word cut short is near, however long the rest. */
function isPartOf(a: string, b: string): boolean {
  return a.length >= 4 && b.length >= 4 && (a.startsWith(b) || b.startsWith(a));
}
