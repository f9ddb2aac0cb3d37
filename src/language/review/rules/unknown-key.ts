import { FRONT_MATTER_KEYS } from '../../front-matter-key.ts';
import { likelyWord } from '../../likely-word.ts';
import { within } from '../look-up.ts';
import { inWords, quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

const KNOWN: ReadonlySet<string> = new Set(FRONT_MATTER_KEYS);

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'note',
  when: 'The front matter has a key that Semilattice does not know.',
  why: 'A mistyped key is silently ignored, so its list of patterns or tags is not read.',
  mend: 'Write the key that was meant, or leave it if another tool reads it.',
  check: ({ files }) =>
    files.flatMap((file) =>
      file.keys
        .filter(({ key }) => !KNOWN.has(key))
        .map((place) => {
          const near = likelyWord(place.key, FRONT_MATTER_KEYS);
          return {
            ...within(file, place),
            message: `The key ${quoted(place.key)} means nothing here.`,
            hint: near
              ? `Did you mean "${near}"? Leave it if another tool reads it.`
              : `Known keys are ${inWords(FRONT_MATTER_KEYS)}. Leave it if another tool reads it.`,
          };
        }),
    ),
};
