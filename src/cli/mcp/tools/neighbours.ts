import { z } from 'zod';
import { patternLookup } from '../../../language/language.ts';
import { neighbourhoodOf } from '../../../language/neighbourhood.ts';
import { type FolderView, clipped, findPattern, linked } from '../folder-view.ts';
import { PATTERN, defineTool, noSuchPattern } from '../tool.ts';

/** Most patterns that are listed, and longest sentence, so that the answer stays small. */
const MOST = 60;
const LONGEST_SENTENCE = 240;

export const neighbours = defineTool({
  name: 'neighbours',
  title: 'Neighbours of a pattern',
  description:
    'Lists the larger patterns that a pattern helps to complete and the smaller ones that complete it, up to a number of links away, with the sentences that explain the links.',
  input: z.object({
    pattern: PATTERN,
    depth: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .default(1)
      .describe('How many links away'),
    reasons: z.boolean().default(true).describe('Whether to give the sentences that explain the links'),
  }),
  answer: ({ pattern: wanted, depth, reasons }, view) => {
    const pattern = findPattern(wanted, view);
    if (!pattern) return noSuchPattern(wanted);
    const { above, below, links } = neighbourhoodOf(view.language.links, pattern.id, depth);
    const near = new Map<number, number[]>();
    for (const { larger, smaller } of links) {
      near.set(larger, [...(near.get(larger) ?? []), smaller]);
      near.set(smaller, [...(near.get(smaller) ?? []), larger]);
    }
    let left = MOST;
    const ring = (ids: readonly number[], title: string, inner: ReadonlySet<number>) => {
      const shown = ids.slice(0, Math.max(0, left));
      left -= shown.length;
      const lines = shown.map((id) => {
        const by = (near.get(id) ?? []).filter((other) => inner.has(other));
        return entry(id, by, reasons, view);
      });
      const more = ids.length - shown.length;
      return [`## ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
    };
    const side = (rings: readonly (readonly number[])[], word: string) =>
      rings.map((ids, index) =>
        ring(
          ids,
          index === 0 ? `${word} patterns` : `${word} patterns, ${index + 1} links away`,
          new Set(index === 0 ? [pattern.id] : rings[index - 1]),
        ),
      );
    const parts = [...side(above, 'Larger'), ...side(below, 'Smaller')];
    return [`# ${linked(pattern, view)}`, ...(parts.length > 0 ? parts : ['It has no links.'])].join('\n\n');
  },
});

/** A neighbour, by which nearer patterns it is reached, and why. */
function entry(id: number, by: readonly number[], hasReasons: boolean, view: FolderView): string {
  const lookup = patternLookup(view.language);
  const pattern = lookup.get(id);
  if (!pattern) return `- ${id}`;
  const why = hasReasons ? by.flatMap((other) => sentencesBetween(id, other, view)).slice(0, 2) : [];
  return [
    `- ${linked(pattern, view)}, linked to ${by.join(', ')}`,
    ...why.map((sentence) => `  - “${clipped(sentence, LONGEST_SENTENCE)}”`),
  ].join('\n');
}

/** The sentences of two texts that name the other one. */
export function sentencesBetween(a: number, b: number, { loaded }: FolderView): string[] {
  const reason = loaded.reasons(a).find(({ other }) => other === b);
  return (reason?.mentions ?? []).map(({ sentence }) => sentence);
}
