import { type Lens, PLAIN, STRONG, UNWRITTEN, WITHOUT_MARKS, forWritten } from './lens.ts';

/** Shows whether AI changes the forces of a pattern. */
export const AI_LENS: Lens = {
  ...WITHOUT_MARKS,
  id: 'ai',
  label: 'AI dimension',
  needs: 'ai',
  bucketsOf: (language) =>
    forWritten(language, {
      labels: ['AI changes its forces', 'Not changed by AI'],
      bucketOf: (pattern) => (pattern.status === 'written' && pattern.ai ? 0 : 1),
    }),
  look: (bucket) => [STRONG, PLAIN][bucket] ?? UNWRITTEN,
  legendMark: (bucket) => (bucket === 0 ? 'AI' : ''),
};
