import { z } from 'zod';
import { patternLookup } from '../../../language/language.ts';
import { clipped, linked, searchAll } from '../folder-view.ts';
import { defineTool } from '../tool.ts';

const LONGEST_SENTENCE = 300;

export const searchPatterns = defineTool({
  name: 'search_patterns',
  title: 'Search patterns',
  description:
    'Finds patterns by words in their names, tags and texts, best first, each with the sentence that matches. Use find_by_problem for a situation in your own words.',
  input: z.object({
    query: z.string().min(1).max(500).describe('Words to search for'),
    limit: z.int().min(1).max(50).default(10).describe('The most patterns to list'),
  }),
  answer: ({ query, limit }, view) => {
    const { names, tags, texts, patterns: whole, some } = searchAll(view.loaded).search(query, limit);
    const partial = whole.length === 0;
    const patterns = partial ? some.map(({ pattern }) => pattern) : whole;
    if (patterns.length === 0) return 'No pattern has these words.';
    const lookup = patternLookup(view.language);
    const why = new Map<number, string>([
      ...texts.map(
        ({ pattern, sentence }) =>
          [pattern, sentence ? clipped(sentence.text, LONGEST_SENTENCE) : ''] as const,
      ),
      ...tags.map((hit) => [hit.pattern, `tags: ${hit.tags.map(({ text }) => text).join(', ')}`] as const),
      ...names.map(({ pattern }) => [pattern, ''] as const),
    ]);
    const lines = patterns.slice(0, limit).flatMap((id) => {
      const pattern = lookup.get(id);
      const reason = why.get(id) ?? '';
      return pattern ? [`- ${linked(pattern, view)}${reason === '' ? '' : `: ${reason}`}`] : [];
    });
    const more = patterns.length - lines.length;
    return [
      ...(partial ? ['No pattern has all these words; these have some of them.', ''] : []),
      ...lines,
      ...(more > 0 ? ['', `${more} more; raise limit, or add words.`] : []),
    ].join('\n');
  },
});
