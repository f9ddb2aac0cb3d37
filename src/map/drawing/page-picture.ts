import { escapeXml } from '../../language/escape-xml.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { type Neighbours, linkKey, linkedWith, neighbourLookup } from '../../language/link.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Pattern, marksOf } from '../../language/pattern.ts';
import { labelLines } from '../bands/band-label.ts';
import type { Candidate } from '../bands/window-shape.ts';
import { nameLines } from '../card.ts';
import { type BandPlan, EVERYTHING, type MapLayout, bandContents } from '../layout.ts';
import { lookProperties } from './card-look.ts';
import { type Curve, svgPath } from './curve.ts';
import { hueOf } from './hue.ts';
import { HEADS } from './picture.ts';
import { shapeKey } from './page-shapes.ts';
import { middleFor } from './window-framing.ts';

/** The layout of one shape with the curves of its links. */
export interface ShapeDrawing {
  readonly shape: Candidate;
  readonly layout: MapLayout;
  readonly curves: () => ReadonlyMap<string, Curve>;
}

export interface PagePictureOptions {
  /** The styles that give the picture its shape (`shapeStyles`). */
  readonly styles: string;
  /** Returns the address to which a card leads. */
  readonly href: (pattern: Pattern) => string;
  /** The id of the pattern whose neighbourhood is lit, or null. */
  readonly lit: number | null;
  /** The shapes for which lit links are drawn: those of usual windows beside an open panel. */
  readonly drawings: readonly ShapeDrawing[];
  /** The text alternative of the picture. */
  readonly title: string;
}

const SIDES = ['larger', 'smaller', 'related'] as const;

/** Most links that a page draws lit, in all shapes together. */
const MOST_LIT_LINKS = 90;

/**
 * Draws the map as HTML that takes the shape for its window by CSS alone (`ui/styles/flow.css`): bands are blocks, and
 * their cards are links that wrap. The curves of links at rest are a picture that all pages share.
 */
export function drawPagePicture(
  language: Language,
  plan: BandPlan,
  { styles, href, lit, drawings, title }: PagePictureOptions,
): string {
  const neighbours = lit === null ? null : neighbourLookup(language.links)(lit);
  const sides = new Map<number, string>([
    ...SIDES.flatMap((side) => (neighbours?.[side] ?? []).map((id) => [id, ` ${side}`] as const)),
    ...(lit === null ? [] : [[lit, ' centre'] as const]),
  ]);
  const bands = bandsHtml(language, plan, href).map(({ start, cards }) => {
    const links = cards.map(({ id, open, rest }) => `${open}${sides.get(id) ?? ''}${rest}`);
    return `${start}${links.join('')}</div></div>`;
  });
  const opened = lit === null ? '' : middles(lit, linkedWith(language.links, lit), drawings);
  const curves =
    lit === null || neighbours === null
      ? ''
      : drawings
          .slice(0, Math.max(1, Math.floor(MOST_LIT_LINKS / Math.max(1, sides.size))))
          .map((drawing) => litLinks(lit, neighbours, drawing))
          .join('') + `<svg width="0" height="0" aria-hidden="true">${HEADS}</svg>`;
  return [
    `<style>${styles}${opened}</style><div class="across">`,
    `<div class="picture flow${lit === null ? '' : ' lit'}" style="${lookProperties()}" role="group" aria-label="${escapeXml(title)}">`,
    ...bands,
    `<i class="links"></i>`,
    curves,
    '</div></div>',
  ].join('');
}

interface BandHtml {
  readonly start: string;
  readonly cards: readonly { readonly id: number; readonly open: string; readonly rest: string }[];
}

/** What is the same in all pages of a site. */
const bandsHtml = (language: Language, plan: BandPlan, href: (pattern: Pattern) => string): BandHtml[] =>
  bandsIn(plan)(language)(href);

const bandsIn = oncePer((plan: BandPlan) =>
  oncePer((language: Language) =>
    oncePer((href: (pattern: Pattern) => string): BandHtml[] => {
      const patterns = patternLookup(language);
      return bandContents(language, plan, EVERYTHING).map(({ scale: number, ids }, position) => {
        const scale = language.scales.find((other) => other.number === number);
        const name = scale ? labelLines(scale).map(escapeXml).join(' <br>') : '';
        return {
          start: `<div class="band hue-${hueOf(position)}"><div class="label"><b>${number}</b> <span>${name}</span></div><div class="cards" style="--n:${ids.length}">`,
          cards: ids.flatMap((id) => {
            const pattern = patterns.get(id);
            if (!pattern) return [];
            const support = pattern.status === 'unwritten' ? 'unwritten' : `support-${pattern.confidence}`;
            const mark = pattern.status === 'written' && pattern.ai ? '<i>AI</i>' : '';
            const lines = nameLines(pattern.name).map(escapeXml);
            const height = lines.length > 2 ? ` style="--l:${lines.length}"` : '';
            return [
              {
                id,
                open: `<a class="card ${support}`,
                rest: `" href="${escapeXml(href(pattern))}" data-pattern="${id}"${height}><small>${marksOf(pattern)}${mark}</small>${lines.join('<br>')}</a>`,
              },
            ];
          }),
        };
      });
    }),
  ),
);

/** The curves of the lit links in one shape, which only windows of that shape show. */
function litLinks(lit: number, neighbours: Neighbours, { shape, curves }: ShapeDrawing): string {
  const groups = SIDES.map((side) => {
    const paths = neighbours[side].map((id) => {
      const isAbove = side === 'larger' || (side === 'related' && id < lit);
      const curve = curves().get(
        linkKey(isAbove ? { larger: id, smaller: lit } : { larger: lit, smaller: id }),
      );
      return curve ? `<path d="${svgPath(curve, 1)}"/>` : '';
    });
    return paths.length === 0 && side === 'related' ? '' : `<g class="${side}">${paths.join('')}</g>`;
  });
  return `<svg class="curves" style="--for:${shapeKey(shape)}" viewBox="0 0 ${shape.width} ${shape.height}" preserveAspectRatio="none" aria-hidden="true">${groups.join('')}</svg>`;
}

/** Heights of windows up to which the part of the map around an open pattern is told, in CSS pixels. */
const HIGHEST = 1400;

/** Tells which height of the map is in the middle of the window around an open pattern, for each shape. */
function middles(lit: number, others: readonly number[], drawings: readonly ShapeDrawing[]): string {
  let css = '';
  let before = '';
  for (let height = 0; height <= HIGHEST; height += 100) {
    const values = drawings
      .map(({ shape, layout }) => {
        const y = middleFor(layout, lit, others, height);
        return `--y${shapeKey(shape)}:${Math.round(y * 10) / 10}`;
      })
      .join(';');
    if (values === before) continue;
    before = values;
    css += height === 0 ? `.flow{${values}}` : `@container map (min-height:${height}px){.flow{${values}}}`;
  }
  return css;
}

/** Draws all links of a shape as an SVG file, of which styles take only the shape and not the colour. */
export function linksFile({ shape, curves }: ShapeDrawing): string {
  const paths = [...curves().values()].map((curve) => svgPath(curve, 1)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${shape.width} ${shape.height}" preserveAspectRatio="none"><path fill="none" stroke="#000" d="${paths}"/></svg>`;
}
