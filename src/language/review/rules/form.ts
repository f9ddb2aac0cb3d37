import { within } from '../look-up.ts';
import { PARTS, type Part, findParts, outOfOrder } from '../parts.ts';
import type { ReviewedFile } from '../reviewed-language.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const form: Rule = {
  id: 'form',
  severity: 'warning',
  when: 'A part of the form is missing or out of order.',
  why: 'Readers who know one pattern find their way in all others if every part is in its place.',
  mend: 'Write the parts in the order: opening, problem, discussion, "Therefore:", solution, closing, references.',
  check: ({ files }) => files.flatMap(checkFile),
};

/** Each part with its verb, and what it looks like. */
const NAMES: Readonly<Record<Part, readonly [subject: string, looks: string]>> = {
  opening: ['The opening is', 'a paragraph in _italics_ that names the larger patterns'],
  problem: ['The problem is', 'a paragraph in **bold** that tells the forces'],
  discussion: ['The discussion is', 'plain paragraphs between the problem and "Therefore:"'],
  therefore: ['"Therefore:" is', 'a line "Therefore:" between the discussion and the solution'],
  solution: ['The solution is', 'a paragraph in **bold** after "Therefore:"'],
  closing: ['The closing is', 'a paragraph in _italics_ after the solution that names the smaller patterns'],
  references: ['The references are', 'a heading "## References" at the end, with a list'],
};

function checkFile(file: ReviewedFile): Finding[] {
  const parts = findParts(file.blocks);
  const misplaced = new Set(outOfOrder(parts));
  return PARTS.flatMap((part, rank): Finding[] => {
    const [subject, looks] = NAMES[part];
    const index = parts.get(part);
    if (index === undefined) {
      // Where it should be: before the next part that is in its place.
      const next = PARTS.slice(rank + 1).find((later) => parts.has(later) && !misplaced.has(later));
      const block = next && file.blocks[parts.get(next) ?? -1];
      return [
        {
          ...within(file, block ?? file.end),
          message: `${subject} missing.`,
          hint: `Add ${looks}.`,
        },
      ];
    }
    const block = file.blocks[index];
    if (!misplaced.has(part) || !block) return [];
    return [
      {
        ...within(file, block),
        message: `${subject} out of order.`,
        hint: `Move it: the order is opening, problem, discussion, "Therefore:", solution, closing, references. Its form is ${looks}.`,
      },
    ];
  });
}
