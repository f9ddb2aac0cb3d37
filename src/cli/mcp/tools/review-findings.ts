import { z } from 'zod';
import { tally } from '../../../language/review/tally.ts';
import { findPattern } from '../folder-view.ts';
import { PATTERN, defineTool, noSuchPattern } from '../tool.ts';

export const reviewFindings = defineTool({
  name: 'review',
  title: 'Review of the folder',
  description:
    'Lists what the review of the pattern files finds, with file, line, column and what to do: errors first. The files are read as they are now.',
  input: z.object({
    pattern: PATTERN.optional(),
    severity: z.enum(['error', 'warning', 'note']).optional().describe('Only findings of this severity'),
    limit: z.int().min(1).max(100).default(20).describe('The most findings to list'),
    from: z.int().min(0).default(0).describe('How many findings to pass over'),
  }),
  answer: ({ pattern: wanted, severity, limit, from }, view) => {
    const pattern = wanted === undefined ? null : findPattern(wanted, view);
    if (wanted !== undefined && !pattern) return noSuchPattern(wanted);
    const order = ['error', 'warning', 'note'];
    const all = view.loaded.diagnostics.filter(
      (each) =>
        (!pattern || each.pattern === pattern.id) && (severity === undefined || each.severity === severity),
    );
    const { error, warning, note } = tally(all);
    const shown = all
      .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
      .slice(from, from + limit);
    const more = all.length - from - shown.length;
    return [
      `Errors: ${error}; warnings: ${warning}; notes: ${note}.`,
      ...shown.map(
        ({ file, line, column, severity, rule, message, hint }) =>
          `- ${file}:${line}:${column} ${severity} (${rule}): ${message} ${hint}`,
      ),
      ...(more > 0 ? [`${more} more: go on with from = ${from + shown.length}.`] : []),
    ].join('\n');
  },
});
