import type { Rule } from '../rule.ts';

export const refusedPicture: Rule = {
  id: 'refused-picture',
  severity: 'warning',
  when: 'A picture holds scripts, HTML or references to other files, or is none, and is not shown.',
  why: 'A built site has each picture at an address of its own, where a browser would do what the picture says; readers get its description instead.',
  mend: 'Save it as a plain SVG, without scripts, HTML and links to other files, or as a PNG.',
  check: null,
};
