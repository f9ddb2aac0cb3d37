import type { Core } from 'cytoscape';
import { type Language, patternLookup } from '../language/language.ts';
import { bandLabel } from '../map/bands/band-label.ts';
import { cardForm } from '../map/drawing/card-form.ts';
import { BAND_RADIUS, cardOpacity } from '../map/drawing/card-look.ts';
import type { Framing, Size } from '../map/drawing/framing.ts';
import { hueOf } from '../map/drawing/hue.ts';
import { type Rect, clamp, inWindow, overlap } from '../map/geometry.ts';
import { type Band, type MapLayout, cardLookup, cardRect, isStrip } from '../map/layout.ts';
import type { Backdrop } from './backdrop.ts';
import { paintCardText } from './card-text.ts';
import { fitCanvas } from './fit-canvas.ts';
import type { LensDrawing } from '../map/lenses/lens-drawing.ts';
import type { Palette } from '../map/drawing/palette.ts';
import { isLabelOut } from './is-label-out.ts';
import type { OverCards } from './over-cards.ts';
import type { Fading } from './gliding.ts';

/** Space between the last line of a label and the bottom of its band, in map units. */
const LABEL_FOOT = 8;

/** Width of the ground around the letters of a label, in CSS pixels. */
const LABEL_HALO = 4;

/** Paints what surrounds Cytoscape's cards and links: the bands below them, and their text above them. */
export interface Painter {
  /**
   * @param isLit Whether a neighbourhood is lit. Everything behind it then fades.
   * @param fading The bands of the arrangement from which the cards glide.
   */
  paint(core: Core, isLit: boolean, fading: Fading | null): void;
  /** Call this when the browser has lost what is on the canvases: all of it is painted next time. */
  forget(): void;
}

/**
 * @param below The canvas under Cytoscape's, for the bands.
 * @param above The canvas over Cytoscape's, for names, numbers, asterisks and AI marks. Cytoscape would draw names as
 * stretched, blurred pictures.
 * @param backdrop The picture of everything that Cytoscape does not hold of a large language.
 * @param overCards What lies over the cards; null until its code is there.
 * @param lens How a lens changes the cards; null if they are coloured by scale.
 */
export function createPainter(
  below: HTMLCanvasElement,
  above: HTMLCanvasElement,
  language: Language,
  layout: MapLayout,
  palette: Palette,
  backdrop: Backdrop | null,
  overCards: OverCards | null,
  lens: LensDrawing | null,
): Painter {
  const scales = new Map(
    language.scales.map((scale, position) => [scale.number, { scale, hue: hueOf(position) }]),
  );
  const counts = new Map<number, number>();
  for (const { scale } of language.patterns) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  // While a lens is on, colour has no other meaning.
  const colours = lens ? { ...palette, hues: palette.hues.map(() => palette.inkSoft) } : palette;
  const hues = new Map(
    language.scales.map(({ number }, position) => [number, palette.hues[hueOf(position)] ?? palette.ink]),
  );
  const patterns = patternLookup(language);
  const cards = cardLookup(layout);
  const look = { palette, lens, form: cardForm(language, lens) };

  const paintGround = (context: CanvasRenderingContext2D, band: Band) => {
    context.fillStyle = palette.band;
    context.beginPath();
    context.roundRect(band.x, band.y, band.width, band.height, BAND_RADIUS);
    context.fill();
  };
  // Labels lie over links, which pass behind their letters.
  const paintLabel = (context: CanvasRenderingContext2D, band: Band, framing: Framing, { height }: Size) => {
    const entry = scales.get(band.scale);
    if (!entry || isLabelOut(band, framing)) return;
    context.strokeStyle = palette.band;
    context.lineWidth = LABEL_HALO / framing.zoom;
    context.lineJoin = 'round';
    context.fillStyle = colours.hues[entry.hue] ?? palette.ink;
    const gutter = band.x * framing.zoom + framing.pan.x;
    const lines = bandLabel(entry.scale, band, framing.zoom, gutter, counts.get(band.scale), layout.labels);
    // A label at the left stays in sight as long as its band does.
    const lowest = Math.max(0, ...lines.map(({ y }) => y - band.y)) + LABEL_FOOT;
    const down =
      layout.labels === 'left' && !isStrip(band)
        ? clamp(-framing.pan.y / framing.zoom - band.y, 0, Math.max(0, band.height - lowest))
        : 0;
    for (const line of lines) {
      const baseline = (line.y + down) * framing.zoom + framing.pan.y;
      const size = line.size * framing.zoom;
      if (baseline < -size || baseline > height + size) continue;
      context.font = `${line.weight} ${line.size}px ${line.face === 'serif' ? palette.serif : palette.sans}`;
      context.textAlign = line.align;
      context.strokeText(line.text, line.x, line.y + down);
      context.fillText(line.text, line.x, line.y + down);
    }
    context.textAlign = 'left';
  };

  // What the ground was painted for, while it has nothing on it but the bands.
  let ground = '';

  return {
    forget() {
      ground = '';
    },
    paint(core, isLit, fading) {
      const framing: Framing = { zoom: core.zoom(), pan: core.pan() };
      const window: Size = { width: core.width(), height: core.height() };
      const screen: Rect = { x: 0, y: 0, ...window };
      const wanted = fading || backdrop ? '' : JSON.stringify([framing, window, devicePixelRatio]);
      // A canvas that is painted anew is sent to the screen as a whole.
      const under = wanted !== '' && wanted === ground ? null : begin(below, framing);
      const over = begin(above, framing);
      ground = wanted;
      if (under) {
        under.globalAlpha = 1 - (fading?.part ?? 1);
        for (const band of fading?.bands ?? []) paintGround(under, band);
        under.globalAlpha = fading?.part ?? 1;
        for (const band of layout.bands) paintGround(under, band);
        under.globalAlpha = 1;
        backdrop?.paint(under, framing, window, cardOpacity(true, isLit));
      }
      if (!over) return;
      over.globalAlpha = fading?.part ?? 1;
      for (const band of layout.bands) paintLabel(over, band, framing, window);
      const lit = isLit ? overCards?.litCards(core, layout, patterns, cards) : undefined;
      const plates = (lit && overCards?.seatPlates(lit, framing, window)) ?? [];
      const grown = new Set(plates.map(({ id }) => id));
      core.nodes().forEach((element) => {
        const pattern = patterns.get(Number(element.id()));
        const card = cards.get(Number(element.id()));
        if (!pattern || !card) return;
        // A gliding card is drawn where it currently is.
        const place = { ...card, ...element.position() };
        const rect = cardRect(place);
        if (!overlap(inWindow(rect, framing), screen) || !element.visible() || grown.has(pattern.id)) return;
        if (layout.folded?.has(pattern.id) || overCards?.isCovered(rect, plates, framing)) return;
        over.globalAlpha = Number(element.effectiveOpacity());
        paintCardText(over, pattern, place, framing.zoom, look);
      });
      over.globalAlpha = 1;
      inPixels(over);
      overCards?.paintPlates(over, core, plates, patterns, look, hues);
      overCards?.paintStickyLabels(over, layout, scales, colours, framing, window, plates);
    },
  };
}

function inPixels(context: CanvasRenderingContext2D): void {
  const ratio = devicePixelRatio || 1;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

function begin(canvas: HTMLCanvasElement, { zoom, pan }: Framing): CanvasRenderingContext2D | null {
  const fitted = fitCanvas(canvas);
  if (!fitted) return null;
  const { context, ratio } = fitted;
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
  return context;
}
