import { within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'warning',
  when: 'A link in the text leads to no pattern and no picture in the folder.',
  why: 'Readers cannot follow the link; the page shows only its words.',
  mend: 'Mend the name or the path, or take the link out. A site publishes patterns and pictures, no other files.',
  check: ({ files }) =>
    files.flatMap((file) =>
      file.brokenLinks.flatMap(({ kind, target, suggestion, ...place }) => {
        if (kind !== 'name' && kind !== 'file') return [];
        return [
          {
            ...within(file, place),
            message:
              kind === 'name'
                ? `No pattern is named ${quoted(target)}.`
                : `The link ${quoted(target)} leads to no pattern and no picture of the folder.`,
            hint: suggestion
              ? `Did you mean ${quoted(suggestion)}?`
              : kind === 'name'
                ? 'Mend the name, or write that pattern.'
                : "Link to a pattern's file by its relative path, or to a web page by its full address.",
          },
        ];
      }),
    ),
};
