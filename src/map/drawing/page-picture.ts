import { escapeXml } from '../../language/escape-xml.ts';
import { type Language, patternLookup } from '../../language/language.ts';
import { type Neighbours, linkKey, linkedWith, neighbourLookup } from '../../language/link.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Pattern, marksOf } from '../../language/pattern.ts';
import { labelLines } from '../bands/band-label.ts';
import type { Candidate } from '../bands/window-shape.ts';
import { nameLines } from '../card.ts';
import { type BandPlan, EVERYTHING, type MapLayout, bandContents } from '../layout.ts';
import { cardForm, cornerText } from './card-form.ts';
import { WHOLE_ZOOM } from './detail.ts';
import { type Curve, svgPath } from './curve.ts';
import { hueOf } from './hue.ts';
import { HEADS, supportOf } from './picture.ts';
import { shapeKey } from './page-shapes.ts';
import { middleFor } from './window-framing.ts';

/** The layout of one shape with the curves of its links. */
export interface ShapeDrawing {
  readonly shape: Candidate;
  readonly layout: MapLayout;
  readonly curves: () => ReadonlyMap<string, Curve>;
}

export interface PagePictureOptions {
  /** Returns the address to which a card leads. */
  readonly href: (pattern: Pattern) => string;
  /**
   * The id of the pattern whose neighbourhood is lit, or null. Without scripts, only lit cards are then links: the page
   * of a pattern leads to its neighbours, and the home page to all.
   */
  readonly lit: number | null;
  /** The shapes for which lit links are drawn: those of usual windows beside an open panel. */
  readonly drawings: readonly ShapeDrawing[];
  /** The text alternative of the picture. */
  readonly title: string;
}

const SIDES = ['larger', 'smaller', 'related'] as const;

/** Most links that a page draws lit, in all shapes together. */
const MOST_LIT_LINKS = 20;

/**
 * Draws the map as HTML that takes the shape for its window by CSS alone (`ui/styles/flow.css` and `shapeStyles`): bands
 * are blocks, and their cards are links that wrap. The curves of links at rest are a picture that all pages share.
 */
export function drawPagePicture(
  language: Language,
  plan: BandPlan,
  { href, lit, drawings, title }: PagePictureOptions,
): string {
  const neighbours = lit === null ? null : neighbourLookup(language.links)(lit);
  const sides = new Map<number, string>([
    ...SIDES.flatMap((side) => (neighbours?.[side] ?? []).map((id) => [id, ` ${side}`] as const)),
    ...(lit === null ? [] : [[lit, ' centre'] as const]),
  ]);
  const stops = lit === null ? [] : stopsAround(lit, linkedWith(language.links, lit), drawings);
  const seen = cardsInSight(stops);
  const all = bandsHtml(language, plan, href);
  const isSeen = all.map(({ cards }) => cards.some(({ id }) => seen?.has(id) ?? true));
  const bands = all.map(({ start, label, cards }, index) => {
    // The label of the next band is seen where its cards are not.
    const isNear = [index - 1, index, index + 1].some((other) => isSeen[other]);
    const links = cards.map(({ id, open, whole, bare }) => {
      const side = sides.get(id);
      return lit !== null && side === undefined ? bare : `${open}${side ?? ''}"${whole}`;
    });
    return `${start}${isNear ? label : ''}${cardsStart(cards.length)}${links.join('')}</div></div>`;
  });
  const opened = middles(stops);
  const curves =
    lit === null || neighbours === null
      ? ''
      : drawings
          .slice(0, Math.max(1, Math.floor(MOST_LIT_LINKS / Math.max(1, sides.size))))
          .map((drawing) => litLinks(lit, neighbours, drawing))
          .join('') + `<svg width="0" height="0" aria-hidden="true">${HEADS}</svg>`;
  return [
    `${opened === '' ? '' : `<style>${opened}</style>`}<div class="across">`,
    `<div class="picture flow${lit === null ? '' : ' lit'}" role="group" aria-label="${escapeXml(title)}">`,
    ...bands,
    `<i class="links" data-late="self"></i>`,
    curves,
    '</div></div>',
  ].join('');
}

interface BandHtml {
  readonly start: string;
  readonly label: string;
  readonly cards: readonly {
    readonly id: number;
    readonly open: string;
    readonly whole: string;
    /** The card without its name, which has the same place: the page of each pattern names what is lit. */
    readonly bare: string;
  }[];
}

/** What is the same in all pages of a site. */
const bandsHtml = (language: Language, plan: BandPlan, href: (pattern: Pattern) => string): BandHtml[] =>
  bandsIn(plan)(language)(href);

const bandsIn = oncePer((plan: BandPlan) =>
  oncePer((language: Language) =>
    oncePer((href: (pattern: Pattern) => string): BandHtml[] => {
      const patterns = patternLookup(language);
      const form = cardForm(language, null);
      return bandContents(language, plan, EVERYTHING).map(({ scale: number, ids }, position) => {
        const scale = language.scales.find((other) => other.number === number);
        const name = scale ? labelLines(scale).map(escapeXml).join(' <br>') : '';
        return {
          start: `<div class="band hue-${hueOf(position)}">`,
          label: `<div class="label"><b>${number}</b> <span>${name}</span></div>`,
          cards: ids.flatMap((id) => {
            const pattern = patterns.get(id);
            if (!pattern) return [];
            const corner = cornerText(pattern, null);
            const mark = corner === null ? '' : `<i>${corner}</i>`;
            const above = form.hasMarks ? `<small>${marksOf(pattern)}${mark}</small>` : '';
            const lines = nameLines(pattern.name).map(escapeXml);
            const isTall = lines.length === 3;
            const height = lines.length > 3 ? ` style="--l:${lines.length}"` : '';
            return [
              {
                id,
                open: `<a class="card${supportOf(pattern)}${isTall ? ' l3' : ''}`,
                whole: ` href="${escapeXml(href(pattern))}" data-pattern="${id}"${height}>${above}${lines.join('<br>')}</a>`,
                bare: `<i${isTall ? ' class="l3"' : height}></i>`,
              },
            ];
          }),
        };
      });
    }),
  ),
);

function cardsStart(count: number): string {
  return `<div class="cards" style="--n:${count}">`;
}

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
const HIGHEST = 1200;

/** Which height of the map is in the middle of a window around an open pattern, in one shape. */
interface Stop {
  readonly drawing: ShapeDrawing;
  /** The height of the window, in CSS pixels. */
  readonly height: number;
  /** In map units. */
  readonly middle: number;
}

function stopsAround(lit: number, others: readonly number[], drawings: readonly ShapeDrawing[]): Stop[] {
  const heights = Array.from({ length: HIGHEST / 100 + 1 }, (_, index) => index * 100);
  return heights.flatMap((height) =>
    drawings.map((drawing) => ({
      drawing,
      height,
      middle: middleFor(drawing.layout, lit, others, height),
    })),
  );
}

/** Returns the patterns whose cards may be in sight until the app has taken over; null if all may. */
function cardsInSight(stops: readonly Stop[]): ReadonlySet<number> | null {
  if (stops.length === 0) return null;
  const seen = new Set<number>();
  for (const { drawing, height, middle } of stops) {
    const { layout } = drawing;
    const shown = height / WHOLE_ZOOM;
    const top = Math.max(0, Math.min(middle - shown / 2, layout.height - shown));
    for (const card of layout.cards)
      if (card.y + card.height / 2 >= top && card.y - card.height / 2 <= top + shown) seen.add(card.id);
  }
  return seen;
}

/** Tells which height of the map is in the middle of the window around an open pattern, for each shape. */
function middles(stops: readonly Stop[]): string {
  let css = '';
  // What holds for lower windows holds on.
  const told = new Map<number, string>();
  for (const height of new Set(stops.map((stop) => stop.height))) {
    const values: string[] = [];
    for (const { drawing, middle } of stops.filter((stop) => stop.height === height)) {
      const [key, value] = [shapeKey(drawing.shape), String(middle)];
      if (told.get(key) === value) continue;
      told.set(key, value);
      values.push(`--y${key}:${value}`);
    }
    const rule = `.flow{${values.join(';')}}`;
    if (values.length > 0) css += height === 0 ? rule : `@container map (min-height:${height}px){${rule}}`;
  }
  return css;
}

/** Draws all links of a shape as an SVG file, of which styles take only the shape and not the colour. */
export function linksFile({ shape, curves }: ShapeDrawing): string {
  const paths = [...curves().values()].map((curve) => svgPath(curve, 1)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${shape.width} ${shape.height}" preserveAspectRatio="none"><path fill="none" stroke="#000" d="${paths}"/></svg>`;
}
