import type { Language } from '../../language/language.ts';
import { linkKey, neighbourLookup } from '../../language/link.ts';
import { once } from '../../language/once.ts';
import { type Bitmap, fillRect, strokeLine } from './bitmap.ts';
import { type Curve, sample } from './curve.ts';
import { detailAt } from './detail.ts';
import { frame, wholeMap } from './map-view.ts';
import type { Rect } from '../geometry.ts';
import { hueOf } from './hue.ts';
import { type MapLayout, cardRect } from '../layout.ts';

/** The size that link previews require, in pixels. */
export const THUMBNAIL = { width: 1200, height: 630 };

type Colour = readonly [number, number, number];

const PAPER: Colour = [250, 247, 241];
const GROUND: Colour = [255, 254, 251];
const INK: Colour = [33, 29, 24];
const LARGER: Colour = [170, 85, 0];
const SMALLER: Colour = [5, 112, 138];
/** The light theme's bands, links, and colours of scales (`ui/styles/tokens.css`). */
const BAND: Colour = [245, 242, 236];
const FAINT: Colour = [111, 103, 92];
const HUE: readonly Colour[] = [
  [123, 72, 118],
  [86, 113, 7],
  [71, 87, 108],
  [44, 112, 79],
  [141, 39, 99],
  [107, 86, 62],
  [95, 71, 149],
  [151, 42, 31],
];
/** How much of its colour a line keeps that is not lit: the bitmap has no half-transparent lines. */
const QUIET = 0.35;
/** Borders of cards and lines of links, in pixels: a preview is shown small, so they are wider than on the map. */
const BORDER = { plain: 2, lit: 4 };
const LINE = { plain: 1, lit: 3 };
/** At most 16 colours, so that a pixel takes half a byte in a file. */
const PALETTE: readonly Colour[] = [PAPER, GROUND, INK, LARGER, SMALLER, BAND, mix(FAINT, BAND, QUIET)];
/** The colours at rest, and those beside a lit neighbourhood. */
const AT_REST: readonly Colour[] = [...PALETTE, ...HUE];
const FADED: readonly Colour[] = [...PALETTE, ...HUE.map((hue) => mix(hue, PAPER, QUIET))];
const INDEX = { paper: 0, card: 1, ink: 2, larger: 3, smaller: 4, band: 5, link: 6, hue: 7 };

/**
 * Returns a function that draws the map without names, for link previews in other programs: bands, cards and links. If a
 * pattern is given, it and its neighbours are lit; the other links are then drawn only if the map is near enough for
 * them to be told apart. What is the same in all these pictures is drawn once.
 */
export function thumbnails(
  language: Language,
  layout: MapLayout,
  curves: ReadonlyMap<string, Curve>,
): (lit: number | null) => Bitmap {
  const ground = once(() => drawGround(language, layout, curves));
  const litGround = once(() =>
    detailAt(frame(wholeMap(layout), THUMBNAIL).zoom) === 'mark'
      ? drawGround({ ...language, links: [] }, layout, curves)
      : ground(),
  );
  const hues = new Map(language.scales.map((scale, position) => [scale.number, hueOf(position)]));
  const hueById = new Map(language.patterns.map((pattern) => [pattern.id, hues.get(pattern.scale) ?? 0]));
  return (lit) => {
    const pixels = (lit === null ? ground() : litGround()).slice();
    const bitmap: Bitmap = { ...THUMBNAIL, pixels, palette: lit === null ? AT_REST : FADED };
    const pencil = pencilFor(bitmap, layout, curves);
    const around = lit === null ? null : neighbourLookup(language.links)(lit);
    for (const other of around?.larger ?? [])
      pencil.strokeLink(linkKey({ larger: other, smaller: lit ?? 0 }), LINE.lit, INDEX.larger);
    for (const other of around?.smaller ?? [])
      pencil.strokeLink(linkKey({ larger: lit ?? 0, smaller: other }), LINE.lit, INDEX.smaller);
    for (const other of around?.related ?? [])
      pencil.strokeLink(
        linkKey({ larger: Math.min(lit ?? 0, other), smaller: Math.max(lit ?? 0, other) }),
        LINE.lit,
        INDEX.ink,
      );
    for (const card of layout.cards) {
      const rect = pencil.place(cardRect(card));
      const hue = hueById.get(card.id) ?? 0;
      const border =
        card.id === lit
          ? INDEX.ink
          : around?.larger.includes(card.id)
            ? INDEX.larger
            : around?.smaller.includes(card.id)
              ? INDEX.smaller
              : INDEX.hue + hue;
      const edge = border < INDEX.band ? BORDER.lit : BORDER.plain;
      fillRect(bitmap, rect, border);
      const inner = {
        x: rect.x + edge,
        y: rect.y + edge,
        width: rect.width - 2 * edge,
        height: rect.height - 2 * edge,
      };
      fillRect(bitmap, inner, card.id === lit ? INDEX.ink : INDEX.card);
    }
    return bitmap;
  };
}

/** Returns the pixels of the bands and the links at rest. */
function drawGround(language: Language, layout: MapLayout, curves: ReadonlyMap<string, Curve>): Uint8Array {
  const pixels = new Uint8Array(THUMBNAIL.width * THUMBNAIL.height);
  const bitmap: Bitmap = { ...THUMBNAIL, pixels, palette: PALETTE };
  const { place, strokeLink } = pencilFor(bitmap, layout, curves);
  for (const band of layout.bands) fillRect(bitmap, place(band), INDEX.band);
  for (const link of language.links) strokeLink(linkKey(link), LINE.plain, INDEX.link);
  return pixels;
}

/** Brings what is on the map to its place on a bitmap. */
function pencilFor(bitmap: Bitmap, layout: MapLayout, curves: ReadonlyMap<string, Curve>) {
  const { zoom, pan } = frame(wholeMap(layout), THUMBNAIL);
  return {
    place: ({ x, y, width, height }: Rect): Rect => ({
      x: x * zoom + pan.x,
      y: y * zoom + pan.y,
      width: width * zoom,
      height: height * zoom,
    }),
    strokeLink(key: string, thickness: number, colour: number): void {
      const curve = curves.get(key);
      if (!curve) return;
      const points = sample(curve, 6).map(({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y }));
      strokeLine(bitmap, points, thickness, colour);
    },
  };
}

function mix(a: Colour, b: Colour, share: number): Colour {
  const blend = (x: number, y: number) => Math.round(x * share + y * (1 - share));
  return [blend(a[0], b[0]), blend(a[1], b[1]), blend(a[2], b[2])];
}
