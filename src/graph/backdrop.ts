import { type Language, patternLookup } from '../language/language.ts';
import { cardIndex } from '../map/card-index.ts';
import { cardForm } from '../map/drawing/card-form.ts';
import { HALO, LINK, cardOpacity } from '../map/drawing/card-look.ts';
import type { Framing, Size } from '../map/drawing/framing.ts';
import type { Rect } from '../map/geometry.ts';
import { hueOf } from '../map/drawing/hue.ts';
import { type Card, type MapLayout, cardLookup, cardRect } from '../map/layout.ts';
import { READABLE_ZOOM } from '../map/drawing/level.ts';
import { paintCardText } from './card-text.ts';
import type { LensDrawing } from '../map/lenses/lens-drawing.ts';
import { mixColours } from '../map/drawing/mix-colours.ts';
import type { Palette } from '../map/drawing/palette.ts';

/**
 * A cheap picture of the whole map, for languages that are too large for Cytoscape to hold at once. It is drawn from
 * time to time to canvases of its own, which are somewhat larger than the window. At each frame, these are moved and
 * stretched onto the screen.
 */
export interface Backdrop {
  /** Puts the available part of the picture on a canvas. Missing or blurred parts are drawn soon. */
  paint(context: CanvasRenderingContext2D, framing: Framing, size: Size, opacity: number): void;
  /** Sets which patterns pass the filters. The others are dimmed or left out. */
  show(passing: ReadonlySet<number>, hide: boolean): void;
  /** Sets which patterns a search finds; null if there is no search. They glow, and the others are quiet. */
  glow(found: ReadonlySet<number> | null): void;
  dispose(): void;
}

/** How far the picture extends beyond each side of the window, as a fraction of the window's size. */
const BEYOND = 0.35;
/** Time from the start of a movement until the picture is drawn again, in milliseconds. */
const DELAY = 90;
/**
 * Number of links that are drawn before the page gets a turn, and number of links in one stroke. Long paths are slow.
 */
const LINKS_AT_A_TIME = 1500;
const LINKS_IN_A_STROKE = 50;
/** The least width of the halo of what a search finds, in pixels of the screen. */
const LEAST_HALO = 2.5;

interface Drawing {
  readonly links: HTMLCanvasElement;
  readonly cards: HTMLCanvasElement;
  readonly region: Rect;
  readonly zoom: number;
}

/** @param repaint Called when a new picture is ready. */
export function createBackdrop(
  language: Language,
  layout: MapLayout,
  palette: Palette,
  lens: LensDrawing | null,
  repaint: () => void,
): Backdrop {
  const index = cardIndex(layout);
  const hues = new Map(language.scales.map((scale, position) => [scale.number, hueOf(position)]));
  const patterns = patternLookup(language);
  const cards = cardLookup(layout);
  const look = { palette, lens, form: cardForm(language, lens) };
  const hueById = new Map(language.patterns.map((pattern) => [pattern.id, hues.get(pattern.scale) ?? 0]));
  let passing: ReadonlySet<number> | null = null;
  let hides = false;
  let found: ReadonlySet<number> | null = null;
  let drawing: Drawing | null = null;
  let isStale = true;
  let timer = 0;
  let slice = 0;
  let wanted: { framing: Framing; size: Size } | null = null;

  const drawCards = (context: CanvasRenderingContext2D, zoom: number, shown: readonly Card[]) => {
    // Cards that can be read are held by Cytoscape and painted with the rest of the cast.
    const isRead = zoom < READABLE_ZOOM;
    context.lineWidth = Math.max(1, 0.6 / zoom);
    for (const card of shown) {
      const { x, y, width, height } = cardRect(card);
      const passes = passing === null || passing.has(card.id);
      if (hides && !passes) continue;
      const isFound = found !== null && found.has(card.id) && passes;
      if (isFound) {
        const halo = Math.max(6, LEAST_HALO / zoom);
        context.globalAlpha = HALO.opacity;
        context.fillStyle = palette.found;
        context.fillRect(x - halo, y - halo, width + 2 * halo, height + 2 * halo);
      }
      context.globalAlpha = cardOpacity(passes, found !== null && !isFound);
      const fill = lens?.look(card.id).fill ?? 0;
      context.fillStyle = fill > 0 ? mixColours(palette.card, palette.lens, fill) : palette.card;
      context.fillRect(x, y, width, height);
      context.strokeStyle = lens
        ? fill > 0
          ? palette.lensLine
          : palette.neutralLine
        : (palette.hues[hueById.get(card.id) ?? 0] ?? palette.ink);
      context.strokeRect(x, y, width, height);
      const pattern = isRead ? patterns.get(card.id) : undefined;
      if (pattern) paintCardText(context, pattern, card, zoom, look);
    }
  };

  const drawLinks = (context: CanvasRenderingContext2D, zoom: number, region: Rect, from: number) => {
    context.lineWidth = Math.max(0.6, 0.4 / zoom);
    context.strokeStyle = palette.inkFaint;
    let inStroke = 0;
    const end = Math.min(from + LINKS_AT_A_TIME, language.links.length);
    for (let place = from; place < end; place++) {
      const link = language.links[place];
      const larger = link && cards.get(link.larger);
      const smaller = link && cards.get(link.smaller);
      if (!larger || !smaller || !spans(region, larger, smaller)) continue;
      if (passing !== null && !(passing.has(larger.id) && passing.has(smaller.id))) continue;
      if (inStroke === LINKS_IN_A_STROKE) {
        context.stroke();
        inStroke = 0;
      }
      if (inStroke === 0) context.beginPath();
      context.moveTo(larger.x, larger.y + larger.height / 2);
      context.lineTo(smaller.x, smaller.y - smaller.height / 2);
      inStroke++;
    }
    if (inStroke > 0) context.stroke();
    return end;
  };

  const draw = () => {
    timer = 0;
    if (!wanted) return;
    const { framing, size } = wanted;
    isStale = false;
    const region: Rect = {
      x: -framing.pan.x / framing.zoom - (size.width / framing.zoom) * BEYOND,
      y: -framing.pan.y / framing.zoom - (size.height / framing.zoom) * BEYOND,
      width: (size.width / framing.zoom) * (1 + 2 * BEYOND),
      height: (size.height / framing.zoom) * (1 + 2 * BEYOND),
    };
    const over = begin(region, framing.zoom);
    const under = begin(region, framing.zoom);
    if (!over || !under) return;
    drawCards(over, framing.zoom, index.within(region));
    drawing = { links: under.canvas, cards: over.canvas, region, zoom: framing.zoom };
    repaint();
    under.globalAlpha = LINK.opacity;
    window.clearTimeout(slice);
    let done = 0;
    const step = () => {
      done = drawLinks(under, framing.zoom, region, done);
      if (done < language.links.length) slice = window.setTimeout(step);
      else repaint();
    };
    slice = window.setTimeout(step);
  };

  const isGood = ({ zoom, pan }: Framing, { width, height }: Size) =>
    drawing !== null &&
    !isStale &&
    Math.abs(drawing.zoom / zoom - 1) < 0.01 &&
    -pan.x / zoom >= drawing.region.x - 1 &&
    -pan.y / zoom >= drawing.region.y - 1 &&
    (width - pan.x) / zoom <= drawing.region.x + drawing.region.width + 1 &&
    (height - pan.y) / zoom <= drawing.region.y + drawing.region.height + 1;

  return {
    paint(context, framing, size, opacity) {
      wanted = { framing, size };
      if (!drawing) draw();
      else if (!isGood(framing, size) && timer === 0) timer = window.setTimeout(draw, isStale ? 0 : DELAY);
      if (!drawing) return;
      const { x, y, width, height } = drawing.region;
      context.globalAlpha = opacity;
      context.drawImage(drawing.links, x, y, width, height);
      context.drawImage(drawing.cards, x, y, width, height);
      context.globalAlpha = 1;
    },
    show(next, hide) {
      const all = next.size === language.patterns.length ? null : next;
      if (all === passing && hide === hides) return;
      passing = all;
      hides = hide;
      isStale = true;
      repaint();
    },
    glow(next) {
      if (next === found) return;
      found = next;
      if (!drawing) return;
      // Links stay as they were drawn, so each typed letter costs only the cards.
      const { region, zoom } = drawing;
      const over = begin(region, zoom);
      if (!over) return;
      drawCards(over, zoom, index.within(region));
      drawing = { ...drawing, cards: over.canvas };
      repaint();
    },
    dispose() {
      window.clearTimeout(timer);
      window.clearTimeout(slice);
    },
  };
}

function begin(region: Rect, zoom: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(region.width * zoom * ratio);
  canvas.height = Math.ceil(region.height * zoom * ratio);
  const context = canvas.getContext('2d');
  context?.setTransform(zoom * ratio, 0, 0, zoom * ratio, -region.x * zoom * ratio, -region.y * zoom * ratio);
  return context;
}

function spans(region: Rect, a: Card, b: Card): boolean {
  return (
    Math.max(a.x, b.x) >= region.x &&
    Math.min(a.x, b.x) <= region.x + region.width &&
    Math.max(a.y, b.y) >= region.y &&
    Math.min(a.y, b.y) <= region.y + region.height
  );
}
