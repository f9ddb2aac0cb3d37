import { z } from 'zod';
import { patternLookup } from '../../../language/language.ts';
import { typesInWords } from '../../../language/link.ts';
import { type Step, shortestPaths } from '../../../language/paths.ts';
import { findPattern, linked } from '../folder-view.ts';
import { PATTERN, defineTool, noSuchPattern } from '../tool.ts';
import { inBrackets, sentencesBetween } from './neighbours.ts';

const STEPS: Readonly<Record<Step['direction'], string>> = {
  up: 'up to ',
  down: 'down to ',
  beside: 'across to the related ',
};

export const waysBetween = defineTool({
  name: 'ways_between',
  title: 'Ways between two patterns',
  description:
    'Finds the shortest chains of links from one pattern to another, and explains each step: up to a larger pattern, down to a smaller one, or across to a related one.',
  input: z.object({
    from: PATTERN,
    to: PATTERN,
    direction: z
      .enum(['up', 'down', 'either'])
      .default('either')
      .describe('Only to larger patterns, only to smaller ones, or any link at each step'),
    limit: z.int().min(1).max(10).default(3).describe('The most chains to give'),
  }),
  answer: ({ from, to, direction, limit }, view) => {
    const [start, end] = [findPattern(from, view), findPattern(to, view)];
    if (!start) return noSuchPattern(from);
    if (!end) return noSuchPattern(to);
    if (start.id === end.id) return 'These are the same pattern.';
    const ways = shortestPaths(view.language.links, start.id, end.id, direction, limit);
    if (ways.length === 0) return 'No chain of links leads from the one to the other.';
    const lookup = patternLookup(view.language);
    return ways
      .map((steps, index) => {
        const lines = steps.map(({ from, to, direction, link }) => {
          const next = lookup.get(to);
          const [why] = sentencesBetween(from, to, view);
          const step = STEPS[direction] + (next ? linked(next, view) : '');
          return `- ${step}${inBrackets(typesInWords(link))}${why === undefined ? '' : `: “${why}”`}`;
        });
        return [`## Way ${index + 1}`, '', `From ${linked(start, view)}:`, '', ...lines].join('\n');
      })
      .join('\n\n');
  },
});
