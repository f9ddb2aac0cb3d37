import { listsOf, within } from '../look-up.ts';
import { inWords } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const selfLink: Rule = {
  id: 'self-link',
  severity: 'warning',
  when: 'A pattern links to itself.',
  why: 'A pattern cannot complete itself; usually another number was meant. The link is left out of the map.',
  mend: "Put the number that was meant in place of the pattern's own, or remove it.",
  check: ({ files, format }) =>
    files.flatMap((file) => {
      const { id } = file.pattern;
      const found = listsOf(file).flatMap(({ side, items }) =>
        items.filter((item) => item.id === id).map((item) => ({ side, item })),
      );
      const [first] = found;
      if (!first) return [];
      const keys = [...new Set(found.map(({ side }) => format[side]))];
      return [
        {
          ...within(file, first.item),
          message: `The pattern names itself, ${id}, in ${inWords(keys)}.`,
          hint: `Put the number that was meant in place of ${id}, or remove it.`,
        },
      ];
    }),
};
