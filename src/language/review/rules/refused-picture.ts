import type { Rule } from '../rule.ts';

export const refusedPicture: Rule = {
  id: 'refused-picture',
  severity: 'warning',
  when: 'A picture contains scripts, HTML or references to other files, or is not a picture. It is not shown.',
  why: 'A built site has each picture at its own address, where a browser would run its scripts. Readers get its description instead.',
  mend: 'Save it as a plain SVG, without scripts, HTML and links to other files, or as a PNG.',
  check: null,
};
