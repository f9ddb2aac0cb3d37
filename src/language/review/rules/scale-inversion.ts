import { directedLinks } from '../../link.ts';
import { keyOf } from '../../pattern.ts';
import { numberedName } from '../../pattern-titles.ts';
import type { Rule } from '../rule.ts';

export const scaleInversion: Rule = {
  id: 'scale-inversion',
  severity: 'warning',
  when: 'A link runs from a smaller scale to a larger one.',
  why: 'Links lead from the large to the small; one that climbs makes readers lose the order of the whole.',
  mend: 'Turn the link around, or mend the scale of one of its ends.',
  check: ({ language, format }, { pattern, declarationOf }) =>
    directedLinks(language.links).flatMap((link) => {
      const [larger, smaller] = [pattern(link.larger), pattern(link.smaller)];
      if (larger?.status !== 'written' || smaller?.status !== 'written') return [];
      // What cuts across all scales is neither above nor below any.
      if (larger.scale === 0 || smaller.scale === 0 || larger.scale <= smaller.scale) return [];
      const place = declarationOf(link);
      if (!place) return [];
      const { side, ...at } = place;
      return [
        {
          ...at,
          message: `${numberedName(larger)} on scale ${larger.scale} cannot be larger than ${numberedName(smaller)} on scale ${smaller.scale}, as ${format[side]} says.`,
          hint: `Make ${keyOf(larger)} a completion pattern of ${keyOf(smaller)} instead, or mend the scale of one of them.`,
        },
      ];
    }),
};
