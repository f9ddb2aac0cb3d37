import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  when: 'Two files have the same id.',
  why: 'Links and texts identify a pattern by its number. Only the first of the files is shown.',
  mend: 'Give one of the files another number, in its name and in its front matter.',
  check: null,
};
