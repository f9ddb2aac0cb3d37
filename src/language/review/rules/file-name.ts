import { slugOf } from '../../pattern.ts';
import { within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { ReviewedFile } from '../reviewed-language.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const fileName: Rule = {
  id: 'file-name',
  severity: 'warning',
  when: 'The number that begins a file name is not the id, or the name is not in the form NNN-kebab-case-name.md.',
  why: 'Files are sorted by name, and addresses are made from file names. Both should show which pattern it is.',
  mend: 'Rename the file to its id, with leading zeros to three digits, and its name in kebab case.',
  check: ({ files }) => files.flatMap(checkFile),
};

/** Scripts without capital letters are as good as lower case. */
const FORM = /^(\d{3,})(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)+\.md$/u;

function checkFile(file: ReviewedFile): Finding[] {
  const { pattern, places } = file;
  const name = pattern.file.slice(pattern.file.lastIndexOf('/') + 1);
  const prefix = /^\d+/.exec(name)?.[0];
  const hint = `Rename the file to ${slugOf(pattern.id, pattern.name)}.md`;
  if (prefix !== undefined && Number(prefix) !== pattern.id) {
    return [
      {
        ...within(file, places.id),
        message: `The id is ${pattern.id}, but the file name ${quoted(name)} begins with ${prefix}.`,
        hint: `${hint}, or mend the id.`,
      },
    ];
  }
  if (FORM.test(name)) return [];
  return [
    {
      ...within(file, { line: 1, column: 1 }),
      message: `The file name ${quoted(name)} is not in the form NNN-kebab-case-name.md.`,
      hint: `${hint}.`,
    },
  ];
}
