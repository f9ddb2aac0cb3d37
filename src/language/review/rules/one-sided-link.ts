import { directedLinks } from '../../link.ts';
import { keyOf } from '../../pattern.ts';
import { numberedName } from '../../pattern-titles.ts';
import type { Rule } from '../rule.ts';

export const oneSidedLink: Rule = {
  id: 'one-sided-link',
  severity: 'note',
  when: 'Only one end declares a link.',
  why: 'Readers of the other file do not learn about the link.',
  mend: 'Declare the link in the other file too.',
  check: ({ language, format }, { pattern, declarationOf }) =>
    directedLinks(language.links).flatMap((link) => {
      if (link.declaredBy === 'both') return [];
      const [by, other] =
        link.declaredBy === 'larger' ? [link.larger, link.smaller] : [link.smaller, link.larger];
      const silent = pattern(other);
      const declarer = pattern(by);
      const place = declarationOf(link, by);
      // An end without a file declares nothing; another rule tells that.
      if (silent?.status !== 'written' || !place) return [];
      const { side, ...at } = place;
      const missing = format[side === 'larger' ? 'smaller' : 'larger'];
      return [
        {
          ...at,
          message: `Only this file declares the link to ${numberedName(silent)}.`,
          hint: `Add ${declarer ? keyOf(declarer) : by} to ${missing} in ${silent.file}.`,
        },
      ];
    }),
};
