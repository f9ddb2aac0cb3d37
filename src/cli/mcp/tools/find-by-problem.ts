import { z } from 'zod';
import { patternLookup } from '../../../language/language.ts';
import { clipped, linked, searchProblems } from '../folder-view.ts';
import { defineTool } from '../tool.ts';

const LONGEST_PART = 500;

export const findByProblem = defineTool({
  name: 'find_by_problem',
  title: 'Find patterns for a problem',
  description:
    'Finds the patterns whose problems and solutions are nearest to a situation that you describe in your own words. Gives the problem and solution of each.',
  input: z.object({
    problem: z.string().min(1).max(2000).describe('The situation or problem, in a sentence or two'),
    limit: z.int().min(1).max(20).default(5).describe('The most patterns to give'),
  }),
  answer: ({ problem, limit }, view) => {
    const { patterns: whole, some } = searchProblems(view.loaded).search(problem, limit);
    const patterns = [...whole, ...some.map(({ pattern }) => pattern)];
    const lookup = patternLookup(view.language);
    const found = patterns.slice(0, limit).flatMap((id) => {
      const pattern = lookup.get(id);
      const body = view.loaded.body(id, '/');
      if (!pattern || !body) return [];
      return [
        [
          `## ${linked(pattern, view)}`,
          `Problem: ${clipped(body.problem, LONGEST_PART) || 'not stated'}`,
          `Solution: ${clipped(body.solution, LONGEST_PART) || 'not stated'}`,
        ].join('\n\n'),
      ];
    });
    return found.length === 0 ? 'No pattern has a problem like this.' : found.join('\n\n');
  },
});
