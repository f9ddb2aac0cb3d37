import { within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const missingSection: Rule = {
  id: 'missing-section',
  severity: 'warning',
  when: 'A link leads to a heading that the other text does not have.',
  why: 'The link opens the top of the page instead of the section.',
  mend: 'Write the heading exactly as in the other text, or link to the whole text.',
  check: ({ files }) =>
    files.flatMap((file) =>
      file.brokenLinks
        .filter(({ kind }) => kind === 'section')
        .map(({ target, suggestion, ...place }) => ({
          ...within(file, place),
          message: `The link leads to the section ${quoted(target)}, and that text has no such heading.`,
          hint: suggestion
            ? `Did you mean ${quoted(suggestion)}?`
            : 'Mend the heading, or link to the whole text.',
        })),
    ),
};
