import { z } from 'zod';
import { patternLookup } from '../../../language/language.ts';
import { type Link, typesInWords } from '../../../language/link.ts';
import { neighbourhoodOf } from '../../../language/neighbourhood.ts';
import { nameInShort } from '../../../language/pattern-titles.ts';
import { type FolderView, clipped, findPattern, linked } from '../folder-view.ts';
import { PATTERN, defineTool, noSuchPattern } from '../tool.ts';

/** Most patterns that are listed, and longest sentence in characters, so that answers stay small. */
const MOST = 60;
const LONGEST_SENTENCE = 240;

export const neighbours = defineTool({
  name: 'neighbours',
  title: 'Neighbours of a pattern',
  description:
    'Lists the larger patterns that a pattern helps to complete, the smaller ones that complete it, and those that are related to it without a direction, up to a number of links away, with the words for the links and the sentences that explain them.',
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
    const { above, below, beside, links } = neighbourhoodOf(view.language.links, pattern.id, depth);
    const near = new Map<number, Link[]>();
    for (const link of links)
      for (const id of [link.larger, link.smaller]) near.set(id, [...(near.get(id) ?? []), link]);
    let left = MOST;
    const ring = (ids: readonly number[], title: string, inner: ReadonlySet<number>) => {
      const shown = ids.slice(0, Math.max(0, left));
      left -= shown.length;
      const lines = shown.map((id) => {
        const by = (near.get(id) ?? []).filter((link) => inner.has(otherEnd(link, id)));
        return entry(id, by, reasons, view);
      });
      const more = ids.length - shown.length;
      return [`## ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
    };
    const side = (rings: readonly (readonly number[])[], word: string) =>
      rings.flatMap((ids, index) =>
        ids.length === 0
          ? []
          : ring(
              ids,
              index === 0 ? `${word} patterns` : `${word} patterns, ${index + 1} links away`,
              new Set(index === 0 ? [pattern.id] : rings[index - 1]),
            ),
      );
    const parts = [
      ...side(above, 'Larger'),
      ...side(
        below.map((ids) => ids.filter((id) => !beside.has(id))),
        'Smaller',
      ),
      ...side(
        below.map((ids) => ids.filter((id) => beside.has(id))),
        'Related',
      ),
    ];
    return [`# ${linked(pattern, view)}`, ...(parts.length > 0 ? parts : ['It has no links.'])].join('\n\n');
  },
});

/** A neighbour, by which links it is reached from nearer patterns, and why. */
function entry(id: number, by: readonly Link[], hasReasons: boolean, view: FolderView): string {
  const lookup = patternLookup(view.language);
  const pattern = lookup.get(id);
  if (!pattern) return '';
  const why = hasReasons
    ? by.flatMap((link) => sentencesBetween(id, otherEnd(link, id), view)).slice(0, 2)
    : [];
  const nearer = by.flatMap((link) => {
    const other = lookup.get(otherEnd(link, id));
    return other ? nameInShort(other) + inBrackets(typesInWords(link)) : [];
  });
  return [
    `- ${linked(pattern, view)}, linked to ${nearer.join(', ')}`,
    ...why.map((sentence) => `  - “${sentence}”`),
  ].join('\n');
}

function otherEnd({ larger, smaller }: Link, id: number): number {
  return larger === id ? smaller : larger;
}

/** Words that follow others in brackets; nothing for no words. */
export function inBrackets(words: string): string {
  return words === '' ? '' : ` (${words})`;
}

/** The sentences of two texts that name the other one, cut to a length. */
export function sentencesBetween(a: number, b: number, { loaded }: FolderView): string[] {
  const reason = loaded.reasons(a).find(({ other }) => other === b);
  return (reason?.mentions ?? []).map(({ sentence }) => clipped(sentence, LONGEST_SENTENCE));
}
