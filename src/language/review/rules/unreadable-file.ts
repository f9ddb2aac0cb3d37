import type { Rule } from '../rule.ts';

export const unreadableFile: Rule = {
  id: 'unreadable-file',
  severity: 'error',
  when: 'A file is not UTF-8, is over 1 MiB, or is a link that leaves the folder.',
  why: 'Such a file cannot be shown safely, so it is left out.',
  mend: 'Save the file itself in the folder, in the encoding UTF-8, and keep it below 1 MiB.',
  check: null,
};
