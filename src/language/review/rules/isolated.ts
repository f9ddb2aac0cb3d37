import { within } from '../look-up.ts';
import type { Rule } from '../rule.ts';

export const isolated: Rule = {
  id: 'isolated',
  severity: 'warning',
  when: 'A pattern has no links at all.',
  why: 'No other pattern leads to it, and it leads nowhere: it is not yet part of the language.',
  mend: 'List the patterns that it helps to complete, or those that complete it.',
  check: ({ files, language, format }) => {
    const linked = new Set(language.links.flatMap(({ larger, smaller }) => [larger, smaller]));
    return files
      .filter(({ pattern }) => !linked.has(pattern.id))
      .map((file) => ({
        ...within(file, file.places.id),
        message: 'No link leads to this pattern or from it.',
        hint: `List the patterns that it helps to complete in ${format.larger}, or those that complete it in ${format.smaller}.`,
      }));
  },
};
