import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  when: 'Two files have one id.',
  why: 'A number stands for one pattern in every link and every text; only the first of the files is shown.',
  mend: 'Give one of the files another number, in its name and in its front matter.',
  check: null,
};
