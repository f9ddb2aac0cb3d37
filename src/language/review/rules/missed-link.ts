import { linkKey } from '../../link.ts';
import { keyOf } from '../../pattern.ts';
import { numberedName } from '../../pattern-titles.ts';
import { within } from '../look-up.ts';
import { inWords, quoted } from '../quoted.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { similarTexts } from '../similar-texts.ts';

/** How many pairs are worth an author's time at once. */
const MOST = 10;

/** Below these two texts share words by chance: linked patterns of one subject are about here. */
const LEAST_LIKENESS = 0.1;
const LEAST_WORDS = 4;

export const missedLink: Rule = {
  id: 'missed-link',
  severity: 'note',
  when: 'Two texts share much of their rarer wording, but no link joins them. Only the strongest few are listed.',
  why: 'Patterns about the same things often belong together, but no link says so yet.',
  mend: 'Read both; if one completes the other, link them.',
  check: ({ files, language }, { pattern }) => {
    const linked = new Set(language.links.map(linkKey));
    const kept = new Map(
      files
        .filter((file) => pattern(file.pattern.id) === file.pattern)
        .map((file) => [file.pattern.id, file]),
    );
    const pairs = similarTexts(
      [...kept.values()].map((file) => ({ id: file.pattern.id, words: file.words })),
      LEAST_LIKENESS,
      (a, b) =>
        !linked.has(linkKey({ larger: a, smaller: b })) && !linked.has(linkKey({ larger: b, smaller: a })),
    );
    const found: Finding[] = [];
    for (const { a, b, shared } of pairs) {
      if (found.length === MOST) break;
      const words = shared();
      const [file, other] = [kept.get(a), kept.get(b)];
      if (words.length < LEAST_WORDS || !file || !other) continue;
      found.push({
        ...within(file, file.places.name),
        message: `The text shares rare words with ${numberedName(other.pattern)}, and no link joins them: ${inWords(words.slice(0, 6).map(quoted))}.`,
        hint: `Read both; if one completes the other, link ${keyOf(file.pattern)} and ${keyOf(other.pattern)}.`,
      });
    }
    return found;
  },
};
