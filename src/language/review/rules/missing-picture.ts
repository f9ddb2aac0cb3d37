import { within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const missingPicture: Rule = {
  id: 'missing-picture',
  severity: 'warning',
  when: 'A picture in the text is not in the folder, or is on another host.',
  why: 'The page shows only the text alternative, because the app sends no requests to other hosts.',
  mend: 'Put the picture into the folder, and name it by its relative path.',
  check: ({ files }) =>
    files.flatMap((file) =>
      file.brokenLinks.flatMap(({ kind, target, suggestion, ...place }) => {
        if (kind !== 'picture' && kind !== 'other-host') return [];
        return [
          {
            ...within(file, place),
            message:
              kind === 'picture'
                ? `There is no picture ${quoted(target)} in the folder.`
                : `The picture ${quoted(target)} is not a file of the folder, and is not shown.`,
            hint: suggestion
              ? `Did you mean ${quoted(suggestion)}?`
              : 'Put the picture into the folder, and name it by its path relative to this file.',
          },
        ];
      }),
    ),
};
