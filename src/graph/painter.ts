import type { Core } from 'cytoscape';
import type { Language } from '../language/language.ts';
import { asterisks } from '../language/pattern.ts';
import { CARD } from '../map/card.ts';
import { hueOf } from '../map/hue.ts';
import { type Band, type MapLayout, cardRect } from '../map/layout.ts';
import { bandLabel } from '../map/band-label.ts';
import type { Palette } from './palette.ts';

/** What is painted beside Cytoscape's cards and links: the bands below them, the small marks above them. */
export interface Painter {
  paint(core: Core): void;
}

/**
 * @param below The canvas under Cytoscape's, for the bands.
 * @param above The canvas over it, for numbers, asterisks and AI marks.
 */
export function createPainter(
  below: HTMLCanvasElement,
  above: HTMLCanvasElement,
  language: Language,
  layout: MapLayout,
  palette: Palette,
): Painter {
  const scales = new Map(
    language.scales.map((scale, position) => [scale.number, { scale, hue: hueOf(position) }]),
  );
  const counts = new Map<number, number>();
  for (const pattern of language.patterns) counts.set(pattern.scale, (counts.get(pattern.scale) ?? 0) + 1);
  const patterns = new Map(language.patterns.map((pattern) => [pattern.id, pattern]));

  const paintBand = (context: CanvasRenderingContext2D, band: Band) => {
    const entry = scales.get(band.scale);
    const hue = palette.hues[entry?.hue ?? 0];
    if (!entry || !hue) return;
    context.fillStyle = hue.band;
    context.beginPath();
    context.roundRect(band.x, band.y, band.width, band.height, 8);
    context.fill();
    context.fillStyle = hue.ink;
    for (const line of bandLabel(entry.scale, band)) {
      context.font = `${line.weight} ${line.size}px ${line.face === 'serif' ? palette.serif : palette.sans}`;
      context.fillText(line.text, line.x, line.y);
    }
  };

  return {
    paint(core) {
      const zoom = core.zoom();
      const { x, y } = core.pan();
      const under = begin(below, zoom, x, y);
      const over = begin(above, zoom, x, y);
      if (under) for (const band of layout.bands) paintBand(under, band);
      if (!over) return;
      for (const card of layout.cards) {
        const pattern = patterns.get(card.id);
        const element = core.getElementById(String(card.id));
        if (!pattern || element.empty()) continue;
        const { x: left, y: top } = cardRect(card);
        over.globalAlpha = Number(element.effectiveOpacity());
        over.fillStyle = palette.inkFaint;
        over.font = `500 ${CARD.metaSize}px ${palette.sans}`;
        over.fillText(`${pattern.id} ${asterisks(pattern)}`, left + CARD.padding, top + CARD.metaBaseline);
        if (pattern.status === 'written' && pattern.ai) {
          over.textAlign = 'right';
          over.font = `700 ${CARD.metaSize - 1}px ${palette.sans}`;
          over.fillText('AI', left + CARD.width - CARD.padding, top + CARD.metaBaseline);
          over.textAlign = 'left';
        }
      }
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
