import { type LookUp, listsOf, numbered, within } from '../look-up.ts';
import type { ReviewedFile } from '../reviewed-language.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const unmentionedLink: Rule = {
  id: 'unmentioned-link',
  severity: 'warning',
  when: 'The front matter lists a pattern that the prose never names.',
  why: 'The map shows a link, but no sentence in the text explains it.',
  mend: 'Name the pattern in the opening or the closing, in a sentence that says why, or take it out of the list.',
  check: ({ files }, lookUp) => files.flatMap((file) => checkFile(file, lookUp)),
};

function checkFile(file: ReviewedFile, lookUp: LookUp): Finding[] {
  const done = new Set([file.pattern.id, ...file.names.map(({ id }) => id)]);
  return listsOf(file).flatMap(({ key, items }) =>
    items.flatMap((item) => {
      if (done.has(item.id)) return [];
      done.add(item.id);
      const name = numbered(lookUp.pattern(item.id) ?? { id: item.id, name: 'Pattern' });
      const part = key === 'context_patterns' ? 'opening' : 'closing';
      return [
        {
          ...within(file, item),
          message: `The text never names ${name}, which ${key} lists.`,
          hint: `Name it as **${name}** in the ${part}, in a sentence that says why, or take ${item.id} out of the list.`,
        },
      ];
    }),
  );
}
