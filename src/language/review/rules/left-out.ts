import { inWords } from '../quoted.ts';
import type { Rule } from '../rule.ts';

export const leftOut: Rule = {
  id: 'left-out',
  severity: 'note',
  when: 'The form of the files leaves no room for some rules. It is reported once.',
  why: 'Authors should know which faults nobody looks for.',
  mend: 'Nothing is to be mended; a folder in the usual form is reviewed by every rule.',
  check: ({ form, files: [first] }) => {
    if (!form || !first || form.leftOut.size === 0) return [];
    const byReason = new Map<string, string[]>();
    for (const [rule, reason] of form.leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), rule]);
    const reasons = [...byReason].map(([reason, rules]) => `${inWords(rules)} (${reason})`);
    return [
      {
        file: first.pattern.file,
        line: 1,
        column: 1,
        pattern: null,
        message: `These rules do not apply to this language: ${reasons.join('; ')}.`,
        hint: 'Switch this note off with { "rules": { "left-out": "off" } } in semilattice.json.',
      },
    ];
  },
};
