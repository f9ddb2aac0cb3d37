import { z } from 'zod';
import { neighbourLookup } from '../../../language/link.ts';
import { has, patternLookup } from '../../../language/language.ts';
import { clipped, findPattern, linked } from '../folder-view.ts';
import { patternText } from '../pattern-text.ts';
import { PATTERN, defineTool, noSuchPattern } from '../tool.ts';

/** Most characters of a text that is given at once: about 8,000 tokens. */
const MOST = 32_000;
const LONGEST_PART = 2_000;

export const readPattern = defineTool({
  name: 'read_pattern',
  title: 'Read a pattern',
  description:
    'Gives one pattern: brief (problem, solution and neighbours) or whole (all of its text, with links to the patterns that it names).',
  input: z.object({
    pattern: PATTERN,
    form: z.enum(['brief', 'whole']).default('brief'),
    from: z.int().min(0).default(0).describe('Where to go on in a whole text that was cut'),
  }),
  answer: ({ pattern: wanted, form, from }, view) => {
    const pattern = findPattern(wanted, view);
    if (!pattern) return noSuchPattern(wanted);
    if (form === 'brief' || pattern.status === 'unwritten') return brief(pattern, view);
    const text = patternText(pattern, view);
    const part = text.slice(from, from + MOST);
    const end = from + part.length;
    return end < text.length ? `${part}\n\n(Cut: go on with from = ${end}.)` : part;
  },
});

function brief(
  pattern: NonNullable<ReturnType<typeof findPattern>>,
  view: Parameters<typeof findPattern>[1],
): string {
  const { language, loaded } = view;
  const lookup = patternLookup(language);
  const { larger, smaller, related } = neighbourLookup(language.links)(pattern.id);
  const list = (ids: readonly number[]) =>
    ids
      .flatMap((id) => lookup.get(id) ?? [])
      .map((other) => linked(other, view))
      .join(', ') || 'none';
  const body = loaded.body(pattern.id, '/');
  const scale = language.scales.find(({ number }) => number === pattern.scale);
  return [
    `# ${linked(pattern, view)}`,
    ...(pattern.status === 'unwritten'
      ? ['Nobody has written this pattern yet; others link to it.']
      : [
          `Problem: ${clipped(body?.problem ?? '', LONGEST_PART) || 'not stated'}`,
          `Solution: ${clipped(body?.solution ?? '', LONGEST_PART) || 'not stated'}`,
        ]),
    [
      ...(has(language, 'scales') ? [`- Scale ${pattern.scale}${scale ? `: ${scale.name}` : ''}`] : []),
      ...(pattern.status === 'written'
        ? [
            ...(has(language, 'confidence') ? [`- Confidence ${pattern.confidence} of 2`] : []),
            `- Tags: ${pattern.tags.join(', ') || 'none'}`,
            `- File: ${pattern.file}`,
          ]
        : []),
      `- Larger patterns: ${list(larger)}`,
      `- Smaller patterns: ${list(smaller)}`,
      ...(related.length > 0 ? [`- Related patterns: ${list(related)}`] : []),
    ].join('\n'),
  ].join('\n\n');
}
