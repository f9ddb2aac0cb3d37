import type { Diagnostic } from '../../language/diagnostic.ts';
import { lazyPart } from '../../ui/parts/lazy-part.tsx';

/** Which files cannot be shown. Readers of most sites never see it. */
export const ProblemsPart = lazyPart({
  what: 'The list of files that need mending',
  load: async () => (await import('../../ui/review/Problems.tsx')).Problems,
  look: 'line',
});

export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
