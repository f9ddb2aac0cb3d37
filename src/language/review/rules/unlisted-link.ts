import { numberedName } from '../../pattern-titles.ts';
import { type LookUp, listsOf, within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { FormatKeys, Naming, ReviewedFile } from '../reviewed-language.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const unlistedLink: Rule = {
  id: 'unlisted-link',
  severity: 'warning',
  when: "The prose names a pattern that this file's front matter does not list.",
  why: 'Such a link is in the text alone: it is not on the map, and the other pattern does not know of it.',
  mend: 'List the id in the front matter with the larger or the smaller patterns, or take the name out of the text.',
  check: ({ files, format }, lookUp) => files.flatMap((file) => checkFile(file, format, lookUp)),
};

function checkFile(file: ReviewedFile, format: FormatKeys, lookUp: LookUp): Finding[] {
  const known = new Set([file.pattern.id]);
  for (const { items } of listsOf(file)) for (const { id } of items) known.add(id);
  return file.names.flatMap((naming) => {
    if (known.has(naming.id)) return [];
    known.add(naming.id);
    const named = lookUp.pattern(naming.id);
    if (!named && isYear(naming)) return [];
    return [
      {
        ...within(file, naming),
        message: named
          ? `The text names ${numberedName(named)}, which this file's front matter does not list.`
          : `The text names ${quoted(`${naming.name ?? 'a pattern'} (${naming.id})`)}, but no pattern has the id ${naming.id}.`,
        hint: named
          ? `Add ${naming.id} to ${format.larger} if it is larger or to ${format.smaller} if it is smaller, or take the name out of the text.`
          : 'Mend the number, or write that pattern and list it in the front matter.',
      },
    ];
  });
}

/** `**Accelerate (2018)**` is a book, unless a pattern has that number. */
function isYear({ id }: Naming): boolean {
  return id >= 1500 && id <= 2100;
}
