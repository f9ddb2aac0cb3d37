import { numberedName } from '../../pattern-titles.ts';
import { type LookUp, listsOf, within } from '../look-up.ts';
import type { FormatKeys, ReviewedFile } from '../reviewed-language.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const unmentionedLink: Rule = {
  id: 'unmentioned-link',
  severity: 'warning',
  when: 'The front matter lists a pattern that the prose never names.',
  why: 'The map shows a link, but no sentence in the text explains it.',
  mend: 'Name the pattern in the opening or the closing, in a sentence that says why, or take it out of the list.',
  check: ({ files, format }, lookUp) => files.flatMap((file) => checkFile(file, format, lookUp)),
};

function checkFile(file: ReviewedFile, format: FormatKeys, lookUp: LookUp): Finding[] {
  const done = new Set([file.pattern.id, ...file.names.map(({ id }) => id)]);
  return listsOf(file).flatMap(({ side, items }) =>
    items.flatMap((item) => {
      if (done.has(item.id)) return [];
      done.add(item.id);
      const name = numberedName(lookUp.pattern(item.id) ?? { id: item.id, name: 'Pattern' });
      const part = side === 'larger' ? 'opening' : 'closing';
      return [
        {
          ...within(file, item),
          message: `The text never names ${name}, which ${format[side]} lists.`,
          hint: `Name it as **${name}** in the ${part}, in a sentence that says why, or take ${item.id} out of the list.`,
        },
      ];
    }),
  );
}
