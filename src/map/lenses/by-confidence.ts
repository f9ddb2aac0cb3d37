import type { Language } from '../../language/language.ts';
import type { Link } from '../../language/link.ts';
import { CONFIDENCES, asterisks, confidenceName } from '../../language/pattern.ts';
import { type Lens, type LensLook, STRONG, UNWRITTEN, WITHOUT_MARKS, forWritten } from './lens.ts';

const LOOKS: readonly LensLook[] = [
  STRONG,
  { fill: 0.4, border: 1.2, style: 'solid' },
  { fill: 0, border: 1.6, style: 'dashed' },
];
const LABELS = CONFIDENCES.map((confidence) =>
  `${confidenceName(confidence)} ${'*'.repeat(confidence)}`.trim(),
);

/** Shows invariants, likely patterns and hypotheses. */
export const CONFIDENCE_LENS: Lens = {
  ...WITHOUT_MARKS,
  id: 'confidence',
  label: 'Confidence',
  needs: 'confidence',
  bucketsOf: (language) =>
    forWritten(language, { labels: LABELS, bucketOf: (pattern) => 2 - asterisks(pattern).length }),
  look: (bucket) => LOOKS[bucket] ?? UNWRITTEN,
  leaning: leaningLinks,
};

/**
 * Finds the links in which a well-supported pattern leans on a hypothesis. A smaller pattern completes a larger one, so
 * the larger one leans on it and is only as sound as what completes it. These are the links from a larger invariant (2)
 * to a smaller hypothesis (0), in the language's order. Unwritten patterns claim nothing, so they are left out.
 */
function leaningLinks({ patterns, links }: Language): readonly Link[] {
  const written = patterns.filter((pattern) => pattern.status === 'written');
  const confidence = new Map(written.map((pattern) => [pattern.id, pattern.confidence]));
  return links.filter(({ larger, smaller }) => confidence.get(larger) === 2 && confidence.get(smaller) === 0);
}
