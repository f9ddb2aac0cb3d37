import { likelyWord } from '../../likely-word.ts';
import { within } from '../look-up.ts';
import { inWords, quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'note',
  when: 'The front matter has a key that Semilattice does not know.',
  why: 'A mistyped key is silently ignored, so its list of patterns or tags is not read.',
  mend: 'Write the key that was meant, or leave it if another tool reads it.',
  check: ({ files, format: { known } }) =>
    files.flatMap((file) =>
      file.keys
        .filter(({ key }) => !known.includes(key))
        .map((place) => {
          const near = likelyWord(place.key, known);
          return {
            ...within(file, place),
            message: `The key ${quoted(place.key)} means nothing here.`,
            hint: near
              ? `Did you mean "${near}"? Leave it if another tool reads it.`
              : `Known keys are ${inWords(known)}. Leave it if another tool reads it.`,
          };
        }),
    ),
};
