import { type Language, patternLookup } from '../../language/language.ts';
import { type Link, linkKey, typesInWords } from '../../language/link.ts';
import { type Pattern, asterisks } from '../../language/pattern.ts';
import { titleOf } from '../../language/pattern-titles.ts';
import { scaleTitle } from '../../language/scale.ts';
import { cardLookup, isStrip } from '../layout.ts';
import { lookThrough } from '../lenses/look-through.ts';
import { LENSES, lensOf } from '../lenses/lenses.ts';
import type { Colours } from './palette.ts';
import { type Lit, litBy } from './lit.ts';
import { type SeenMap, isInReach } from './seen-map.ts';

/**
 * Writes the map as a reader sees it as a flow chart of Mermaid: a box for each pattern, a group for each band, an arrow
 * from each larger to each smaller pattern. A folded band is one box. Mermaid lays it out by itself; light, lens and
 * filters are classes.
 */
export function sceneMermaid(language: Language, seen: SeenMap, options: Colours): string {
  const placed = cardLookup(seen.layout);
  const isShown = (id: number) => placed.has(id) && isInReach(seen, id);
  const lit = litBy(language, { ...seen, pointed: null });
  const folded = seen.layout.folded ?? new Set<number>();
  const patterns = patternLookup(language);
  const boxOf = (id: number) => (folded.has(id) ? `s${patterns.get(id)?.scale ?? 0}` : `p${id}`);
  const whole = language.patterns.filter(({ id }) => isShown(id) && !folded.has(id));
  const { lines, lights } = arrows(
    language.links.filter(({ larger, smaller }) => isShown(larger) && isShown(smaller)),
    boxOf,
    lit,
  );
  return [
    '---',
    `title: ${JSON.stringify(language.title)}`,
    '---',
    'flowchart TB',
    ...boxes(language, seen, whole),
    ...lines,
    ...classes(language, seen, whole, lit, options),
    ...lightStyles(lights, options),
    '',
  ].join('\n');
}

/** The boxes, in groups if the map has bands. */
function boxes(language: Language, { layout }: SeenMap, patterns: readonly Pattern[]): string[] {
  const place = new Map(layout.cards.map(({ id, x, y }) => [id, y * 1e6 + x]));
  const sorted = patterns.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0) || a.id - b.id);
  const box = (pattern: Pattern) =>
    `p${pattern.id}["${label(`${titleOf(pattern)} ${asterisks(pattern)}`.trim())}"]`;
  if (layout.bands.length === 0) return sorted.map((pattern) => `  ${box(pattern)}`);
  return layout.bands.flatMap((band) => {
    const scale = language.scales.find(({ number }) => number === band.scale);
    const title = label(scale ? scaleTitle(scale) : String(band.scale));
    if (isStrip(band)) return [`  s${band.scale}["${title}"]`];
    const own = sorted.filter((pattern) => pattern.scale === band.scale);
    // A group without boxes would be drawn as a box.
    if (own.length === 0) return [];
    return [`  subgraph s${band.scale}["${title}"]`, ...own.map((pattern) => `    ${box(pattern)}`), '  end'];
  });
}

type Side = 'path' | 'larger' | 'smaller' | 'related';
const SIDES: readonly Side[] = ['path', 'larger', 'smaller', 'related'];

/** The arrows, each once, and the numbers of those that are lit, by side. */
function arrows(
  links: readonly Link[],
  boxOf: (id: number) => string,
  lit: Lit | null,
): { readonly lines: readonly string[]; readonly lights: ReadonlyMap<Side, readonly number[]> } {
  const lines = new Set<string>();
  const lights = new Map<Side, number[]>();
  for (const link of links) {
    const [from, to] = [boxOf(link.larger), boxOf(link.smaller)];
    if (from === to) continue;
    const word = link.types ? `|"${label(typesInWords(link))}"|` : '';
    const line = `  ${from} ${link.kind ? '---' : '-->'}${word} ${to}`;
    if (lines.has(line)) continue;
    const side = SIDES.find((name) => lit?.[name].has(linkKey(link)));
    if (side) lights.set(side, [...(lights.get(side) ?? []), lines.size]);
    lines.add(line);
  }
  return { lines: [...lines], lights };
}

/** The classes of the boxes: how well a pattern is supported, what the lens shows, what is lit, and what is quiet. */
function classes(
  language: Language,
  { passing, open, lens: lensId }: SeenMap,
  patterns: readonly Pattern[],
  lit: Lit | null,
  { palette, mix }: Colours,
): string[] {
  const lens = lensOf(lensId);
  const isPlain = lens === LENSES[0];
  const { bucketOf, legend } = lookThrough(language, lens);
  const supportOf = (pattern: Pattern) => (pattern.status === 'unwritten' ? 'unwritten' : pattern.confidence);
  const is = (side: Side) => (pattern: Pattern) => lit?.[side].has(String(pattern.id)) ?? false;
  const ring = (colour: string) => `stroke:${colour},stroke-width:3px`;
  const all: readonly (readonly [name: string, style: string, has: (pattern: Pattern) => boolean])[] = [
    ['invariant', 'stroke-width:3px', (pattern) => supportOf(pattern) === 2],
    ['hypothesis', 'stroke-dasharray:5 3', (pattern) => supportOf(pattern) === 0],
    ['unwritten', 'stroke-dasharray:1 3', (pattern) => supportOf(pattern) === 'unwritten'],
    ...(isPlain ? [] : legend).map(({ bucket }) => {
      const { fill, border } = lens.look(bucket, legend.length);
      const line = fill > 0 ? palette.lensLine : palette.neutralLine;
      const style = `fill:${mix(palette.card, palette.lens, fill)},color:${palette.ink},stroke:${line},stroke-width:${border}px`;
      return [`lens${bucket}`, style, ({ id }: Pattern) => bucketOf.get(id) === bucket] as const;
    }),
    ...(['larger', 'smaller', 'related'] as const).map(
      (side) => [side, ring(palette[side]), is(side)] as const,
    ),
    ['path', ring(palette.ink), is('path')],
    ['centre', ring(palette.ink), ({ id }) => id === open],
    [
      'quiet',
      'opacity:0.35',
      ({ id }) =>
        !passing.has(id) ||
        (lit !== null && lit.centre !== String(id) && !SIDES.some((side) => lit[side].has(String(id)))),
    ],
  ];
  return all.flatMap(([name, style, has]) => {
    const ids = patterns.filter(has).map(({ id }) => `p${id}`);
    return ids.length === 0 ? [] : [`  classDef ${name} ${style}`, `  class ${ids.join(',')} ${name}`];
  });
}

function lightStyles(
  lights: ReadonlyMap<Side, readonly number[]>,
  { palette }: Pick<Colours, 'palette'>,
): string[] {
  return [...lights].map(([side, numbers]) => {
    const colour = side === 'path' ? palette.ink : palette[side];
    return `  linkStyle ${numbers.join(',')} stroke:${colour},stroke-width:2px`;
  });
}

/** Writes a text so that Mermaid shows it as it is: as anything but letters and digits may mean something to it. */
function label(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M} ,/()’-]/gu, (character) => `#${character.codePointAt(0) ?? 0xfffd};`);
}
