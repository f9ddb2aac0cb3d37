import { inWords, quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const looseLink: Rule = {
  id: 'loose-link',
  severity: 'warning',
  when: 'A link of a language in its own form leads to no pattern, or to more than one.',
  why: 'The link is not on the map, because nobody can tell where it leads.',
  mend: 'Mend the target, or name the file with its folder.',
  check: ({ form }) =>
    (form?.loose ?? []).map(({ file, pattern, line, column, target, where, files }) => ({
      file,
      pattern,
      line,
      column,
      message:
        files.length === 0
          ? `${quoted(target)} in ${where} is no pattern of this folder.`
          : `${quoted(target)} in ${where} may mean ${inWords(files, 4)}.`,
      hint:
        files.length === 0
          ? 'Mend the name, or write that pattern.'
          : 'Name the file with its folder, so that only one can be meant.',
    })),
};
