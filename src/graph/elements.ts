import type { ElementDefinition } from 'cytoscape';
import { type Language, patternLookup } from '../language/language.ts';
import { oncePer } from '../language/once-per.ts';
import { type Link, linkKey, linksFrom } from '../language/link.ts';
import { nameLines } from '../map/card.ts';
import { CARD } from '../map/drawing/card-look.ts';
import type { Curve } from '../map/drawing/curve.ts';
import type { Point } from '../map/geometry.ts';
import { hueOf } from '../map/drawing/hue.ts';
import { type MapLayout, cardLookup } from '../map/layout.ts';
import { routeLinks } from '../map/drawing/routes.ts';
import type { LensDrawing } from '../map/lenses/lens-drawing.ts';

/**
 * Returns the part of a language that Cytoscape holds, in its format: the patterns of the cast and the links between
 * them. Every key of `data` is always present, because Cytoscape keeps the old value of a missing key.
 */
export function toElements(
  language: Language,
  layout: MapLayout,
  cast: ReadonlySet<number>,
  lens: LensDrawing | null,
): ElementDefinition[] {
  const hues = new Map(language.scales.map((scale, position) => [scale.number, hueOf(position)]));
  const patterns = patternLookup(language);
  const cards = cardLookup(layout);
  const links = linksWithin(language, cast);
  // Another lens or another light needs no other curves.
  const curves =
    cast.size === language.patterns.length ? routesOf(layout)(language) : routeLinks(layout, links);
  const nodes = [...cast].flatMap((id): ElementDefinition[] => {
    const pattern = patterns.get(id);
    const card = cards.get(id);
    if (!pattern || !card) return [];
    const look = lens?.look(id);
    return [
      {
        group: 'nodes',
        data: {
          id: String(pattern.id),
          label: nameLines(pattern.name).join('\n'),
          name: pattern.name,
          hue: hues.get(pattern.scale) ?? 0,
          support: pattern.status === 'unwritten' ? 'unwritten' : String(pattern.confidence),
          folded: layout.folded?.has(id) ? 'yes' : 'no',
          width: CARD.width,
          height: card.height,
          // Without a lens, the value is -1, and the scale's colour and the confidence's border apply.
          fill: look?.fill ?? -1,
          border: look?.border ?? 1,
          line: look?.style ?? 'solid',
        },
        position: { x: card.x, y: card.y },
      },
    ];
  });
  const edges = links.flatMap((link): ElementDefinition[] => {
    const curve = curves.get(linkKey(link));
    const larger = cards.get(link.larger);
    const smaller = cards.get(link.smaller);
    if (!curve || !larger || !smaller) return [];
    return [
      {
        group: 'edges',
        data: {
          id: linkKey(link),
          source: String(link.larger),
          target: String(link.smaller),
          related: link.kind ? 1 : 0,
          leaning: lens?.leaning.has(linkKey(link)) ? 1 : 0,
          from: `${curve.from.x - larger.x} ${curve.from.y - larger.y}`,
          to: `${curve.to.x - smaller.x} ${curve.to.y - smaller.y}`,
          ...bends(curve),
        },
      },
    ];
  });
  return [...nodes, ...edges];
}

const routesOf = oncePer((layout: MapLayout) =>
  oncePer((language: Language) => routeLinks(layout, language.links)),
);

function linksWithin(language: Language, cast: ReadonlySet<number>): Link[] {
  const from = linksFrom(language.links);
  return [...cast].flatMap((id) => from(id).filter(({ smaller }) => cast.has(smaller)));
}

/**
 * Returns the control points of a curve in Cytoscape's format: for each one, its position along the straight line
 * between the ends (0 to 1), and its distance from that line (positive to the left, seen from the first end to the
 * last, with y pointing down), in map units.
 */
export function bends({ from, controls, to }: Curve): { weights: string; distances: string } {
  const along: Point = { x: to.x - from.x, y: to.y - from.y };
  const square = along.x ** 2 + along.y ** 2 || 1;
  const length = Math.sqrt(square);
  const weights = controls.map(({ x, y }) => ((x - from.x) * along.x + (y - from.y) * along.y) / square);
  const distances = controls.map(({ x, y }) => ((y - from.y) * along.x - (x - from.x) * along.y) / -length);
  return {
    weights: weights.map(short).join(' '),
    distances: distances.map((value) => short(-value)).join(' '),
  };
}

function short(value: number): string {
  return value.toFixed(4);
}
