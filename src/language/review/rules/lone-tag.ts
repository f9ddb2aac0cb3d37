import { within } from '../look-up.ts';
import { inWords, quoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';
import { usesOfTags } from '../tag-uses.ts';

export const loneTag: Rule = {
  id: 'lone-tag',
  severity: 'note',
  when: 'Only one pattern has a tag. One note lists all such tags.',
  why: 'A tag of a single pattern groups nothing.',
  mend: 'Give the tag to other patterns that deserve it, or remove it.',
  isWhole: true,
  check: ({ files }) => {
    const lone = [...usesOfTags(files)].filter(([, { count }]) => count === 1);
    const [first] = lone;
    if (!first) return [];
    const [, { file, place }] = first;
    const tags = lone.map(([tag]) => tag).toSorted();
    return [
      {
        ...within(file, place),
        pattern: null,
        message:
          tags.length === 1
            ? `One tag is on one pattern only: ${quoted(tags[0] ?? '')}.`
            : `${tags.length} tags are on one pattern only: ${inWords(tags.map(quoted), 1000)}.`,
        hint: 'Give these tags to other patterns that deserve them, or remove them.',
      },
    ];
  },
};
