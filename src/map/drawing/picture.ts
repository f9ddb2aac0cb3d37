import { type Language, patternLookup } from '../../language/language.ts';
import { linkKey, linksFrom, neighbourLookup } from '../../language/link.ts';
import { oncePer } from '../../language/once-per.ts';
import { type Pattern, marksOf, numberOf } from '../../language/pattern.ts';
import { titleOf } from '../../language/pattern-titles.ts';
import { bandLabel } from '../bands/band-label.ts';
import { nameLines } from '../card.ts';
import { type CardForm, cardForm, cornerText, textEdges } from './card-form.ts';
import { BAND_RADIUS } from './card-look.ts';
import { lookProperties } from './look-properties.ts';
import { type Curve, svgPath } from './curve.ts';
import { escapeXml } from '../../language/escape-xml.ts';
import { type CardText, SMALLEST, detailAt, cornerMark, shortText, wholeText } from './detail.ts';
import { REFERENCE_BESIDE_PANEL, type MapView, frame } from './map-view.ts';
import { type Rect, overlap } from '../geometry.ts';
import { hueOf } from './hue.ts';
import { type Band, type Card, type MapLayout, cardLookup, cardRect } from '../layout.ts';
import { REFERENCE } from '../plan-bands.ts';
import { short } from './short.ts';

export interface PictureOptions {
  /** The part of the map to show. Its surroundings are drawn too and are visible if there is room. */
  readonly view: MapView;
  /** Returns the address to which a card leads. Where a neighbourhood is lit, only its cards lead anywhere. */
  readonly href: (pattern: Pattern) => string;
  /** The id of the pattern whose neighbourhood is lit, or null. */
  readonly lit: number | null;
  /** If given, only these patterns and the lit neighbourhood are drawn. */
  readonly only: ReadonlySet<number> | null;
  /** Ids of patterns that are drawn as shapes without their names, in place of cards. */
  readonly shapes?: ReadonlySet<number>;
  /** Whether unlit links are drawn. */
  readonly hasQuiet?: boolean;
  /** The text alternative of the picture. */
  readonly title: string;
  /** Whether the picture stands in a frame of another site, where its links open pages of their own. */
  readonly isFramed?: boolean;
  /** Whether the styles of the page hold the look of cards. */
  readonly hasLook?: boolean;
}

/** The classes of lit links. */
const SIDES = ['larger', 'smaller', 'related'] as const;

/** Where the view is placed in a larger window. In the middle, by default. */
const ASPECT = {
  top: ' preserveAspectRatio="xMidYMin"',
  middle: '',
  bottom: ' preserveAspectRatio="xMidYMax"',
} as const;

/**
 * Draws the map as SVG: the bands, cards, names and curves of the live map, each card a link. Classes name what a part
 * is; the colours are those of `ui/styles/picture.css`, so that the picture follows the theme, and the look of cards goes
 * along as custom properties.
 */
export function drawPicture(
  language: Language,
  layout: MapLayout,
  curves: ReadonlyMap<string, Curve>,
  {
    view,
    href,
    lit,
    only,
    shapes,
    hasQuiet = true,
    title,
    isFramed = false,
    hasLook = false,
  }: PictureOptions,
): string {
  const from = linksFrom(language.links);
  const around = lit === null ? null : neighbourLookup(language.links)(lit);
  const larger = new Set(around?.larger);
  const smaller = new Set(around?.smaller);
  const related = new Set(around?.related);
  const patterns = patternLookup(language);
  const hues = huesOf(language);
  const drawn = only ? new Set([...only, ...(lit === null ? [] : [lit])]) : new Set(patterns.keys());
  const hueOfPattern = (id: number) => hues.get(patterns.get(id)?.scale ?? 0) ?? 0;
  const side = (id: number) =>
    id === lit
      ? ' centre'
      : larger.has(id)
        ? ' larger'
        : smaller.has(id)
          ? ' smaller'
          : related.has(id)
            ? ' related'
            : '';

  const window = lit === null ? REFERENCE : REFERENCE_BESIDE_PANEL;
  const { zoom, pan } = frame(view, window);
  const bands = layout.bands
    .filter((band) => only === null || overlap(band, view))
    .map((band) => {
      const hue = hues.get(band.scale) ?? 0;
      return bandSvg(band, layout, language, hue, zoom, band.x * zoom + pan.x, view.x - view.width);
    });
  // Lit links lie over the quiet ones.
  const links = new Map<string, string[]>(['', ...SIDES].map((of) => [of, []]));
  for (const id of drawn) {
    for (const { smaller: other, kind } of from(id)) {
      const curve = drawn.has(other) ? curves.get(linkKey({ larger: id, smaller: other })) : undefined;
      if (!curve) continue;
      const lights = id === lit ? (kind ?? 'smaller') : other === lit ? (kind ?? 'larger') : '';
      if (lights !== '' || hasQuiet)
        links.get(lights)?.push(`<path d="${hasLook ? svgPath(curve, 1) : pathOf(curve)}"/>`);
    }
  }
  const at = cardLookup(layout);
  const form = cardForm(language, null);
  const cards = [...drawn].map((id) => {
    if (shapes?.has(id)) return '';
    const pattern = patterns.get(id);
    const card = at.get(id);
    if (!pattern || !card) return '';
    const near = side(id);
    const isLink = lit === null || isFramed || near !== '';
    return cardSvg(
      card,
      pattern,
      hueOfPattern(id),
      near,
      // Chromium does not apply the target of all links of a page to those in SVG. In a frame, no script asks which
      // pattern a card is.
      (isLink ? ` href="${escapeXml(href(pattern))}"` : '') +
        (isFramed ? ' target="_blank"' : ` data-pattern="${id}"`),
      cardText(card, pattern, zoom, form),
    );
  });
  return [
    `<svg class="picture${lit === null ? '' : ' lit'}${detailAt(zoom) === 'mark' ? ' far' : ''}"${isFramed ? sizeOf(view) : ''}${hasLook ? '' : ` style="${lookProperties()}"`} role="group"`,
    ` aria-label="${escapeXml(title)}" viewBox="${[view.x, view.y, view.width, view.height].map(short).join(' ')}"${ASPECT[view.keepTo]}>`,
    ...(lit === null ? [] : [HEADS]),
    ...bands,
    ...crowd(
      language,
      [...(shapes ?? [])].flatMap((id) => at.get(id) ?? []),
    ),
    ...[...links].map(([of, paths]) =>
      paths.length === 0 ? '' : `<g class="${`link ${of}`.trim()}">${paths.join('')}</g>`,
    ),
    ...cards,
    '</svg>',
  ].join('');
}

/** How large a framed picture is where there is room, in CSS pixels of a map unit. */
const FRAMED_ZOOM = 1.15;

function sizeOf({ width, height }: MapView): string {
  return ` width="${Math.round(width * FRAMED_ZOOM)}" height="${Math.round(height * FRAMED_ZOOM)}"`;
}

/** Number of cards in one shape. A few shapes are drawn fast, but very long ones slowly. */
const CARDS_IN_A_SHAPE = 50;

/** Returns the shapes of cards that are too many to be read, or to be read at first. */
function crowd(language: Language, cards: readonly Card[]): string[] {
  const patterns = patternLookup(language);
  const hues = huesOf(language);
  const shapes = new Map<number, Card[]>();
  for (const card of cards) {
    const hue = hues.get(patterns.get(card.id)?.scale ?? 0) ?? 0;
    const known = shapes.get(hue);
    if (known) known.push(card);
    else shapes.set(hue, [card]);
  }
  return [...shapes].flatMap(([hue, alike]) => {
    const chunks: string[] = [];
    for (let from = 0; from < alike.length; from += CARDS_IN_A_SHAPE)
      chunks.push(
        `<path class="crowd hue-${hue}" d="${outlines(alike.slice(from, from + CARDS_IN_A_SHAPE))}"/>`,
      );
    return chunks;
  });
}

/** Returns the outlines of cards as the `d` of an SVG path. Each begins in relation to where the last one did. */
function outlines(cards: readonly Card[]): string {
  let path = '';
  let last = { x: 0, y: 0 };
  for (const card of cards) {
    const { x, y, width, height } = cardRect(card);
    const at = { x: Math.round(x), y: Math.round(y) };
    path += `m${at.x - last.x} ${at.y - last.y}h${width}v${Math.round(height)}h-${width}z`;
    last = at;
  }
  return path;
}

const huesOf = oncePer(
  (language: Language) => new Map(language.scales.map((scale, position) => [scale.number, hueOf(position)])),
);

const pathOf = oncePer((curve: Curve) => svgPath(curve));

/** The arrowheads of lit links. Not all browsers give a head the colour of its line, so there are two. */
export const HEADS = ['larger', 'smaller']
  .map(
    (side) =>
      `<marker id="${side}-head" refX="7" refY="3.5" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path class="${side}" d="M0 0l7 3.5L0 7z"/></marker>`,
  )
  .join('');

/** @param reach How far to the left anything may be in sight, in map units; labels beyond it are left out. */
function bandSvg(
  band: Band,
  layout: MapLayout,
  language: Language,
  hue: number,
  zoom: number,
  gutter: number,
  reach: number,
): string {
  const scale = language.scales.find(({ number }) => number === band.scale);
  const lines = scale ? bandLabel(scale, band, zoom, gutter, 0, layout.labels) : [];
  const label = lines
    .filter(({ x }) => x > reach)
    .map(
      (line) =>
        `<text class="${line.face === 'serif' ? 'band-number' : 'band-name'}" font-size="${short(line.size)}"${line.align === 'right' ? ' text-anchor="end"' : ''} x="${short(line.x)}" y="${short(line.y)}">${escapeXml(line.text)}</text>`,
    );
  return `<g class="band hue-${hue}"><rect x="${short(band.x)}" y="${short(band.y)}" width="${short(band.width)}" height="${short(band.height)}" rx="${BAND_RADIUS}"/>${label.join('')}</g>`;
}

/** Returns a card, whose parts are placed from its corner. Its width and its corners are styles. */
function cardSvg(
  card: Card,
  pattern: Pattern,
  hue: number,
  side: string,
  link: string,
  text: string,
): string {
  const { x, y, height } = cardRect(card);
  const rect = `height="${short(height)}"/>`;
  // The stroke of the ring lies half under the card, so only its outer half is seen.
  const ring = side === '' ? '' : `<rect class="ring" ${rect}`;
  return `<a class="card hue-${hue}${supportOf(pattern)}${side}"${link} transform="translate(${short(x)} ${short(y)})">${ring}<rect ${rect}${text}</a>`;
}

/** Returns the class of a card's border. The usual one has none: a page has hundreds of cards. */
export function supportOf(pattern: Pattern): string {
  if (pattern.status === 'unwritten') return ' unwritten';
  return pattern.confidence === 1 ? '' : ` support-${pattern.confidence}`;
}

/**
 * Returns the text of a card that can be read at a zoom. If the name is shortened, the link's title holds all of it.
 */
function cardText(card: Card, pattern: Pattern, zoom: number, form: CardForm): string {
  const { width, height } = cardRect(card);
  const ground = { x: 0, y: 0, width, height };
  const detail = detailAt(zoom);
  const title = titleSvg(pattern);
  if (detail === 'short')
    return `${title}${textSvg(ground, shortText(pattern.name, height, zoom, form), pattern, sizeAt(zoom), form)}`;
  if (detail === 'mark') {
    const mark = cornerMark(numberOf(pattern), height, zoom);
    return `${title}${mark ? `<text class="mark"${sizeAt(zoom)}>${span(mark.x, mark.y, mark.text)}</text>` : ''}`;
  }
  return textSvg(ground, wholeText(nameLines(pattern.name), height, form), pattern, '', form);
}

function titleSvg(pattern: Pattern): string {
  return `<title>${escapeXml(titleOf(pattern))}</title>`;
}

/** Returns all text on a card as one element, because each text element costs more layout time than its parts. */
function textSvg(
  ground: Rect,
  { meta, padding, lines }: CardText,
  pattern: Pattern,
  size: string,
  form: CardForm,
): string {
  const { start, end } = textEdges(ground, padding, form);
  const above = meta === null ? [] : [metaSvg(start, end, ground.y + meta, pattern, size)];
  const name = lines.map(({ text, y }) => span(start, ground.y + y, text));
  const direction = form.isMirrored ? ' direction="rtl"' : '';
  return `<text class="name"${size}${direction}>${[...above, ...name].join(' ')}</text>`;
}

/** Returns the line with number, asterisks and AI mark. */
function metaSvg(start: number, end: number, baseline: number, pattern: Pattern, size: string): string {
  const y = short(baseline);
  const meta = `<tspan class="meta"${size} x="${short(start)}" y="${y}">${marksOf(pattern)}</tspan>`;
  const mark = cornerText(pattern, null);
  return mark === null ? meta : `${meta} <tspan class="ai"${size} x="${short(end)}" y="${y}">${mark}</tspan>`;
}

function span(x: number, y: number, text: string): string {
  return `<tspan x="${short(x)}" y="${short(y)}">${escapeXml(text)}</tspan>`;
}

function sizeAt(zoom: number): string {
  return ` font-size="${short(SMALLEST.size / zoom)}"`;
}
