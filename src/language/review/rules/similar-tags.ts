import { within } from '../look-up.ts';
import { quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';
import { similarWords } from '../similar-words.ts';
import { usesOfTags } from '../tag-uses.ts';

export const similarTags: Rule = {
  id: 'similar-tags',
  severity: 'note',
  when: 'Two tags differ by case, hyphen, plural or a letter.',
  why: 'One intended group is split in two, and each filter finds only part of it.',
  mend: 'Use one spelling in all files.',
  isWhole: true,
  check: ({ files }) => {
    const uses = usesOfTags(files);
    const similar = similarWords(new Map([...uses].map(([tag, { count }]) => [tag, count])));
    return [...similar].flatMap(([tag, other]) => {
      const use = uses.get(tag);
      if (!use) return [];
      return [
        {
          ...within(use.file, use.place),
          message: `The tag ${quoted(tag)} is much like ${quoted(other)}.`,
          hint: `If they mean the same, write ${quoted(other)} here too.`,
        },
      ];
    });
  },
};
