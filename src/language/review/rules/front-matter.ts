import type { Rule } from '../rule.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  when: 'The front matter is missing or broken, or one of its fields is missing or wrong.',
  why: 'Without a number, a name and a scale a pattern has no place on the map, so the file is left out.',
  mend: 'Begin the file with a line "---", then id, name and scale in YAML, then another line "---".',
  check: null,
};
