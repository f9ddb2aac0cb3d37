import { listsOf, within } from '../look-up.ts';
import type { Rule } from '../rule.ts';

export const danglingLink: Rule = {
  id: 'dangling-link',
  severity: 'warning',
  when: 'The front matter names an id that no file has.',
  why: 'Readers who follow the link find a pattern that nobody has written.',
  mend: 'Write the pattern, or take its id out of the list.',
  check: ({ files, format, idsOfBrokenFiles }) => {
    const ids = new Set([...files.map(({ pattern }) => pattern.id), ...idsOfBrokenFiles]);
    return files.flatMap((file) =>
      listsOf(file).flatMap(({ side, items }) =>
        items
          .filter(({ id }) => !ids.has(id))
          .map((item) => ({
            ...within(file, item),
            message: `No file has the id ${item.id}, which ${format[side]} names.`,
            hint: `Write pattern ${item.id}, or take ${item.id} out of the list.`,
          })),
      ),
    );
  },
};
