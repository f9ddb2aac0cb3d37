import { numberedName } from '../../pattern-titles.ts';
import { within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const nameMismatch: Rule = {
  id: 'name-mismatch',
  severity: 'warning',
  when: 'The prose calls a pattern by a name that is not its own.',
  why: 'Either the name is out of date or the number is wrong, and the reader cannot tell which.',
  mend: "Write the pattern's own name, or the number that was meant.",
  check: ({ files }, { pattern }) =>
    files.flatMap((file) =>
      file.names.flatMap((naming) => {
        const named = pattern(naming.id);
        if (naming.name === null || named?.status !== 'written' || naming.name === named.name) return [];
        if (fold(naming.name) === fold(named.name) || isSentence(naming.name, named.name)) return [];
        return [
          {
            ...within(file, naming),
            message: `The text calls pattern ${named.id} ${quoted(naming.name)}; its name is ${quoted(named.name)}.`,
            hint: `Write **${numberedName(named)}**, or the number of the pattern that was meant.`,
          },
        ];
      }),
    ),
};

function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A whole bold sentence that ends with a pattern's name and number, such as a solution may be. */
function isSentence(text: string, name: string): boolean {
  return text.length > name.length + 60 && fold(text).endsWith(` ${fold(name)}`);
}
