import { type LookUp, listsOf, numbered, within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { Naming, ReviewedFile } from '../reviewed-language.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const unlistedLink: Rule = {
  id: 'unlisted-link',
  severity: 'warning',
  when: "The prose names a pattern that this file's front matter does not list.",
  why: 'Such a link exists only in the text: it is not on the map, and the other pattern does not show it.',
  mend: 'Add the id to context_patterns or completion_patterns, or take the name out of the text.',
  check: ({ files }, lookUp) => files.flatMap((file) => checkFile(file, lookUp)),
};

function checkFile(file: ReviewedFile, lookUp: LookUp): Finding[] {
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
          ? `The text names ${numbered(named)}, which this file's front matter does not list.`
          : `The text names ${quoted(`${naming.name ?? 'a pattern'} (${naming.id})`)}, but no pattern has the id ${naming.id}.`,
        hint: named
          ? `Add ${naming.id} to context_patterns if it is larger or to completion_patterns if it is smaller, or take the name out of the text.`
          : 'Mend the number, or write that pattern and list it in the front matter.',
      },
    ];
  });
}

/** `**Accelerate (2018)**` is a book, unless a pattern has that number. */
function isYear({ id }: Naming): boolean {
  return id >= 1500 && id <= 2100;
}
