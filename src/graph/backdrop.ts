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
  /** Draws everything again, on new canvases: the browser had lost those that there are. */
  forget(): void;
  dispose(): void;
}

/** How far the picture extends beyond each side of the window, as a fraction of the window's size. */
const BEYOND = 0.35;
/** Time from the start of a movement until the picture is drawn again, in milliseconds. */
const DELAY = 90;
/** How long links are drawn before the page gets a turn, in milliseconds. */
const TURN = 8;
/** Number of links in one stroke. Long paths are slow. */
const LINKS_IN_A_STROKE = 50;
/** The least width of the halo of what a search finds, in pixels of the screen. */
const LEAST_HALO = 2.5;

/** A canvas, and the part of the map that is drawn on it. */
interface Drawing {
  readonly context: CanvasRenderingContext2D;
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
  let cardsDrawn: Drawing | null = null;
  let linksDrawn: Drawing | null = null;
  // Links are drawn here while the page shows those that were drawn before.
  let spare: HTMLCanvasElement | null = null;
  let isStale = true;
  let timer = 0;
  let frame = 0;
  let isOver = false;
  let stopLinks = () => {};
  let wanted: { framing: Framing; size: Size } | null = null;

  /** Has the map painted in the next frame, unless that is done by then. */
  const ask = () => {
    // Who showed it before may still tell it of a change that came with its end.
    if (!isOver) frame ||= window.requestAnimationFrame(repaint);
  };

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

  /** Draws links from a place in the list on until the turn is over, and returns the place of the next one. */
  const drawLinks = (context: CanvasRenderingContext2D, zoom: number, region: Rect, from: number) => {
    const end = performance.now() + TURN;
    context.globalAlpha = LINK.opacity;
    context.lineWidth = Math.max(0.6, 0.4 / zoom);
    context.strokeStyle = palette.inkFaint;
    let inStroke = 0;
    let place = from;
    for (; place < language.links.length; place++) {
      const link = language.links[place];
      const larger = link && cards.get(link.larger);
      const smaller = link && cards.get(link.smaller);
      if (!larger || !smaller || !spans(region, larger, smaller)) continue;
      if (passing !== null && !(passing.has(larger.id) && passing.has(smaller.id))) continue;
      if (inStroke === LINKS_IN_A_STROKE) {
        context.stroke();
        inStroke = 0;
        if (performance.now() > end) break;
      }
      if (inStroke === 0) context.beginPath();
      context.moveTo(larger.x, larger.y + larger.height / 2);
      context.lineTo(smaller.x, smaller.y - smaller.height / 2);
      inStroke++;
    }
    if (inStroke > 0) context.stroke();
    return place;
  };

  /** Draws the links in turns, and shows them when all are drawn. */
  const startLinks = (region: Rect, zoom: number) => {
    stopLinks();
    const drawing = begin(spare, region, zoom);
    spare = null;
    if (!drawing) return;
    let done = 0;
    const end = inTurns(() => {
      done = drawLinks(drawing.context, zoom, region, done);
      if (done < language.links.length) return true;
      spare = linksDrawn?.context.canvas ?? null;
      linksDrawn = drawing;
      stopLinks = () => {};
      ask();
      return false;
    });
    stopLinks = () => {
      end();
      spare = drawing.context.canvas;
    };
  };

  const draw = () => {
    window.clearTimeout(timer);
    timer = 0;
    if (!wanted) return;
    const { framing, size } = wanted;
    // Whole pixels, so that nothing is blurred when it is put on the screen.
    const beyond = { width: Math.ceil(size.width * BEYOND), height: Math.ceil(size.height * BEYOND) };
    const region: Rect = {
      x: -(framing.pan.x + beyond.width) / framing.zoom,
      y: -(framing.pan.y + beyond.height) / framing.zoom,
      width: (size.width + 2 * beyond.width) / framing.zoom,
      height: (size.height + 2 * beyond.height) / framing.zoom,
    };
    cardsDrawn = begin(cardsDrawn?.context.canvas ?? null, region, framing.zoom);
    isStale = cardsDrawn === null;
    if (!cardsDrawn) return;
    drawCards(cardsDrawn.context, framing.zoom, index.within(region));
    startLinks(region, framing.zoom);
  };

  const isGood = ({ zoom, pan }: Framing, { width, height }: Size) =>
    cardsDrawn !== null &&
    Math.abs(cardsDrawn.zoom / zoom - 1) < 0.01 &&
    -pan.x / zoom >= cardsDrawn.region.x - 1 &&
    -pan.y / zoom >= cardsDrawn.region.y - 1 &&
    (width - pan.x) / zoom <= cardsDrawn.region.x + cardsDrawn.region.width + 1 &&
    (height - pan.y) / zoom <= cardsDrawn.region.y + cardsDrawn.region.height + 1;

  return {
    paint(context, framing, size, opacity) {
      window.cancelAnimationFrame(frame);
      frame = 0;
      wanted = { framing, size };
      if (isStale) draw();
      else if (!isGood(framing, size) && timer === 0) {
        timer = window.setTimeout(() => {
          draw();
          ask();
        }, DELAY);
      }
      context.globalAlpha = opacity;
      for (const drawing of [linksDrawn, cardsDrawn]) {
        if (!drawing) continue;
        const { x, y, width, height } = drawing.region;
        context.drawImage(drawing.context.canvas, x, y, width, height);
      }
      context.globalAlpha = 1;
    },
    show(next, hide) {
      const all = next.size === language.patterns.length ? null : next;
      if (all === passing && hide === hides) return;
      passing = all;
      hides = hide;
      isStale = true;
      ask();
    },
    glow(next) {
      if (next === found) return;
      found = next;
      if (!cardsDrawn) return;
      // Links stay as they were drawn, so each typed letter costs only the cards.
      const { context, region, zoom } = cardsDrawn;
      cardsDrawn = begin(context.canvas, region, zoom);
      if (!cardsDrawn) return;
      drawCards(cardsDrawn.context, zoom, index.within(region));
      ask();
    },
    forget() {
      stopLinks();
      stopLinks = () => {};
      cardsDrawn = null;
      linksDrawn = null;
      spare = null;
      isStale = true;
    },
    dispose() {
      isOver = true;
      window.clearTimeout(timer);
      window.cancelAnimationFrame(frame);
      stopLinks();
    },
  };
}

/**
 * Calls `act` again and again, with a turn for the page in between, until it returns false.
 *
 * @returns A function that ends it.
 */
function inTurns(act: () => boolean): () => void {
  // Timers that start each other wait at least 4 ms each.
  const { port1, port2 } = new MessageChannel();
  // A message that is under way may arrive at a port that is closed.
  let isOver = false;
  const end = () => {
    isOver = true;
    port1.close();
  };
  port1.addEventListener('message', () => {
    if (isOver) return;
    if (act()) port2.postMessage(null);
    else end();
  });
  port1.start();
  port2.postMessage(null);
  return end;
}

/**
 * Returns an empty canvas for a part of the map: the given one, if there is one. A new one takes time and memory.
 *
 * @returns Null if nothing can be drawn, as on a map that is out of sight.
 */
function begin(used: HTMLCanvasElement | null, region: Rect, zoom: number): Drawing | null {
  const ratio = window.devicePixelRatio || 1;
  const canvas = used ?? document.createElement('canvas');
  // What rounding errors add makes no pixel.
  const width = Math.ceil(region.width * zoom * ratio - 0.01);
  const height = Math.ceil(region.height * zoom * ratio - 0.01);
  const context = canvas.getContext('2d');
  if (!context || width <= 0 || height <= 0) return null;
  if (canvas.width === width && canvas.height === height) {
    context.resetTransform();
    context.clearRect(0, 0, width, height);
  } else {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, -region.x * zoom * ratio, -region.y * zoom * ratio);
  return { context, region, zoom };
}

function spans(region: Rect, a: Card, b: Card): boolean {
  return (
    Math.max(a.x, b.x) >= region.x &&
    Math.min(a.x, b.x) <= region.x + region.width &&
    Math.max(a.y, b.y) >= region.y &&
    Math.min(a.y, b.y) <= region.y + region.height
  );
}
