import { numberedName } from '../../pattern-titles.ts';
import { directedLinks, linkKey } from '../../link.ts';
import type { Rule } from '../rule.ts';

export const mutualLink: Rule = {
  id: 'mutual-link',
  severity: 'warning',
  when: 'Two patterns each complete the other.',
  why: 'Only one of two patterns can be the larger. A reader who follows both links goes back and forth.',
  mend: 'Decide which of the two is the larger, and take the other link out of both files.',
  check: ({ language }, { pattern, declarationOf }) => {
    const keys = new Set(directedLinks(language.links).map(linkKey));
    return directedLinks(language.links).flatMap((link) => {
      const [a, b] = [pattern(link.larger), pattern(link.smaller)];
      if (!a || !b || a.id > b.id || !keys.has(linkKey({ larger: b.id, smaller: a.id }))) return [];
      const place = declarationOf(link) ?? declarationOf({ larger: b.id, smaller: a.id });
      if (!place) return [];
      const { side: _, ...at } = place;
      return [
        {
          ...at,
          message: `${numberedName(a)} and ${numberedName(b)} each complete the other.`,
          hint: 'Decide which of the two is the larger, and take the other link out of both files.',
        },
      ];
    });
  },
};
