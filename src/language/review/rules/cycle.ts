import { numberedName } from '../../pattern-titles.ts';
import { directedLinks } from '../../link.ts';
import { findCircles } from '../circles.ts';
import { inWords } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const cycle: Rule = {
  id: 'cycle',
  severity: 'warning',
  when: 'Links lead through three or more patterns back to where they began.',
  why: 'A reader who follows these links comes back to the start, so no pattern of the circle is the largest.',
  mend: 'Turn around or remove one link of the circle.',
  isWhole: true,
  check: ({ language }, { pattern, declarationOf }) =>
    findCircles(directedLinks(language.links)).flatMap((circle) => {
      const [larger = 0, smaller = 0] = circle;
      const place = declarationOf({ larger, smaller });
      if (!place) return [];
      const { side: _, ...at } = place;
      const names = circle.map((id) => numberedName(pattern(id) ?? { id, name: 'Pattern' }));
      return [
        {
          ...at,
          message: `${circle.length} patterns complete each other in a circle: ${inWords(names)}.`,
          hint: 'Turn around or remove one link of the circle.',
        },
      ];
    }),
};
