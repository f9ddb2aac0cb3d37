import { createHash } from 'node:crypto';
import { once } from '../../language/once.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { Bundle } from '../../map/bundle.ts';
import { type Candidate, candidatesOf, fitZoom, shapeFor } from '../../map/bands/window-shape.ts';
import { cardForm, formStyles } from '../../map/drawing/card-form.ts';
import type { Size } from '../../map/drawing/framing.ts';
import { type ShapeDrawing, drawPagePicture, linksFile } from '../../map/drawing/page-picture.ts';
import { shapeKey, shapeStyles, shapesOf } from '../../map/drawing/page-shapes.ts';
import { routeLinks } from '../../map/drawing/routes.ts';
import { EVERYTHING, bandContents, placeContents } from '../../map/layout.ts';

/** Draws the map of each page of a site. */
export interface PageMap {
  /** The styles that give the map its shape in each window, the same for all pages. */
  readonly styles: string;
  /** @param lit The id of the pattern whose neighbourhood is lit, or null. */
  draw(lit: number | null, href: (pattern: Pattern) => string, title: string): string;
}

/**
 * The map's region in usual windows beside or above an open pattern, in CSS pixels: lit links are drawn for these. The
 * most usual come first, because a page with many links has no room for all.
 */
const USUAL: readonly Size[] = [
  // 1440 × 900, 1280 × 800, 1024 × 768, a phone, 1920 × 1080.
  { width: 695, height: 807 },
  { width: 535, height: 700 },
  { width: 565, height: 675 },
  { width: 390, height: 215 },
  { width: 1175, height: 980 },
];
/** The room for the map on a landscape page, in CSS pixels. */
const PAPER: Size = { width: 1040, height: 690 };

/**
 * Prepares the map of a language that is drawn as a whole in each page, and writes the drawings of its links, one for
 * each shape, which all pages share.
 *
 * @param write Writes a file of the site.
 * @param base The path of the site, with slashes at both ends.
 * @param kept Returns the drawing of a shape that was kept, or makes it.
 */
export function preparePageMap(
  bundle: Bundle,
  write: (path: string, content: string) => void,
  base: string,
  kept: (shape: number, make: () => string) => string,
): PageMap {
  const { language, plan } = bundle;
  const contents = bandContents(language, plan, EVERYTHING);
  const candidates = candidatesOf(contents);
  const shapes = shapesOf(candidates);
  const printed = candidates.left.reduce((best: Candidate | undefined, next) =>
    best && fitZoom(best, PAPER) >= fitZoom(next, PAPER) ? best : next,
  );
  if (!printed) throw new Error('The bands have no shape.');
  const addresses = new Map<number, string>();
  const drawings = new Map<Candidate, ShapeDrawing>();
  // Links at the sides of a single column cannot be told apart. It is for windows of less than a phone's width, unless the
  // language has no other shape.
  const leastColumns = Math.min(2, Math.max(...shapes.map(({ columns }) => columns)));
  for (const shape of new Set([...shapes, printed])) {
    const layout = placeContents(contents, shape);
    const drawing = { shape, layout, curves: once(() => routeLinks(layout, language.links)) };
    if (shape.columns >= leastColumns) {
      const svg = kept(shapeKey(shape), () => linksFile(drawing));
      const hash = createHash('sha256').update(svg).digest('base64url').slice(0, 8);
      const name = `assets/map-${shapeKey(shape)}-${hash}.svg`;
      write(name, svg);
      addresses.set(shapeKey(shape), base + name);
    }
    drawings.set(shape, drawing);
  }
  const usual = [...new Set(USUAL.map((window) => shapeFor(candidates, window)))].flatMap((shape) => {
    const drawing = shape && drawings.get(shape);
    return drawing ? [drawing] : [];
  });
  const styles =
    shapeStyles(candidates, printed, (shape) => addresses.get(shapeKey(shape)) ?? null) +
    formStyles(cardForm(language, null));
  return {
    styles,
    draw: (lit, href, title) => drawPagePicture(language, plan, { href, lit, title, drawings: usual }),
  };
}
