import type { Core } from 'cytoscape';
import { type Language, patternLookup } from '../language/language.ts';
import { type Pattern, asterisks } from '../language/pattern.ts';
import { CARD, nameLines } from '../map/card.ts';
import { hueOf } from '../map/hue.ts';
import { type Band, type MapLayout, cardLookup, cardRect } from '../map/layout.ts';
import { bandLabel } from '../map/band-label.ts';
import type { Backdrop } from './backdrop.ts';
import type { LensDrawing } from './lens-drawing.ts';
import type { Palette } from './palette.ts';
import type { Fading } from './use-glide.ts';

/** What is painted beside Cytoscape's cards and links: the bands below them, their text above them. */
export interface Painter {
  /**
   * @param isLit Whether a neighbourhood is lit: what lies behind it then fades.
   * @param fading The bands of the arrangement that the cards come from, while they glide.
   */
  paint(core: Core, isLit: boolean, fading: Fading | null): void;
}

/** Below this zoom, the names of scales are too small to be read; the size of their numbers then, in pixels. */
const FAR = 0.5;
const FAR_LABEL = 13;

/** Below this size on the screen, in pixels, a name is a smear. */
const LEAST_NAME = 4;

/**
 * @param below The canvas under Cytoscape's, for the bands.
 * @param above The canvas over it, for names, numbers, asterisks and AI marks: Cytoscape would
 *   draw names as stretched pictures, which are blurred.
 * @param backdrop The picture of all that Cytoscape does not hold, of a large language.
 * @param lens What the lens gives the cards; null where they are coloured by scale.
 */
export function createPainter(
  below: HTMLCanvasElement,
  above: HTMLCanvasElement,
  language: Language,
  layout: MapLayout,
  palette: Palette,
  backdrop: Backdrop | null,
  lens: LensDrawing | null,
): Painter {
  const scales = new Map(
    language.scales.map((scale, position) => [scale.number, { scale, hue: hueOf(position) }]),
  );
  const patterns = patternLookup(language);
  const known = new Map<string, readonly string[]>();
  const linesOf = ({ name }: Pattern) => {
    let lines = known.get(name);
    if (!lines) known.set(name, (lines = nameLines(name)));
    return lines;
  };
  const cards = cardLookup(layout);

  const paintBand = (context: CanvasRenderingContext2D, band: Band, zoom: number) => {
    const entry = scales.get(band.scale);
    const hue = palette.hues[entry?.hue ?? 0];
    if (!entry || !hue) return;
    // While a lens is on, colour tells what the lens tells and nothing else.
    context.fillStyle = lens ? palette.neutral : hue.band;
    context.beginPath();
    context.roundRect(band.x, band.y, band.width, band.height, 8);
    context.fill();
    context.fillStyle = lens ? palette.inkSoft : hue.ink;
    if (zoom < FAR) {
      // From afar only the number can be read, at the size that it has in the outline.
      const size = Math.min(FAR_LABEL / zoom, band.height);
      context.font = `${size}px ${palette.serif}`;
      context.fillText(String(entry.scale.number), band.x + 4 / zoom, band.y + band.height / 2 + size / 3);
      return;
    }
    for (const line of bandLabel(entry.scale, band)) {
      context.font = `${line.weight} ${line.size}px ${line.face === 'serif' ? palette.serif : palette.sans}`;
      context.fillText(line.text, line.x, line.y);
    }
  };

  return {
    paint(core, isLit, fading) {
      const zoom = core.zoom();
      const { x, y } = core.pan();
      const under = begin(below, zoom, x, y);
      const over = begin(above, zoom, x, y);
      if (under) {
        under.globalAlpha = 1 - (fading?.part ?? 1);
        for (const band of fading?.bands ?? []) paintBand(under, band, zoom);
        under.globalAlpha = fading?.part ?? 1;
        for (const band of layout.bands) paintBand(under, band, zoom);
        under.globalAlpha = 1;
        const size = { width: core.width(), height: core.height() };
        backdrop?.paint(under, { zoom, pan: { x, y } }, size, isLit ? 0.34 : 1);
      }
      if (!over) return;
      const isNamed = zoom * CARD.nameSize >= LEAST_NAME;
      core.nodes().forEach((element) => {
        const pattern = patterns.get(Number(element.id()));
        const card = cards.get(Number(element.id()));
        if (!pattern || !card) return;
        // Where the card is drawn, which is on its way while cards glide.
        const { x: left, y: top } = cardRect({ ...card, ...element.position() });
        const isFilled = (lens?.look(pattern.id).fill ?? 0) > 0.2;
        over.globalAlpha = Number(element.effectiveOpacity());
        if (isNamed) {
          over.fillStyle = pattern.status === 'written' ? palette.ink : palette.inkFaint;
          over.font = `${CARD.nameSize}px ${palette.serif}`;
          linesOf(pattern).forEach((line, row) => {
            over.fillText(line, left + CARD.padding, top + CARD.nameBaseline + row * CARD.nameLeading);
          });
        }
        over.fillStyle = isFilled ? palette.ink : palette.inkFaint;
        over.font = `500 ${CARD.metaSize}px ${palette.sans}`;
        over.fillText(`${pattern.id} ${asterisks(pattern)}`, left + CARD.padding, top + CARD.metaBaseline);
        const mark = lens?.mark(pattern.id) ?? (pattern.status === 'written' && pattern.ai ? 'AI' : null);
        if (mark !== null) {
          over.textAlign = 'right';
          over.font = `700 ${CARD.metaSize - 1}px ${palette.sans}`;
          over.fillText(mark, left + CARD.width - CARD.padding, top + CARD.metaBaseline);
          over.textAlign = 'left';
        }
      });
    },
  };
}

function begin(
  canvas: HTMLCanvasElement,
  zoom: number,
  x: number,
  y: number,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  return context;
}
