import type { Core } from 'cytoscape';
import type { Pattern } from '../language/pattern.ts';
import { asterisks } from '../language/pattern.ts';
import { CARD, cardHeight, nameLines } from '../map/card.ts';
import { type Rect, clamp } from '../map/geometry.ts';
import type { Card } from '../map/layout.ts';
import type { Framing, Size } from '../map/framing.ts';
import type { Palette } from './palette.ts';

/**
 * Where cards are too small for their names, shows those that are lit at full size over the map: the one in the middle
 * always, its neighbours as far as they do not cover each other.
 *
 * @param context In pixels of the window.
 * @param only Where given, only these are shown: the patterns that have no card of their own.
 */
export function paintPlates(
  context: CanvasRenderingContext2D,
  core: Core,
  only: ReadonlySet<number> | null,
  patterns: ReadonlyMap<number, Pattern>,
  cards: ReadonlyMap<number, Card>,
  palette: Palette,
  framing: Framing,
  window: Size,
): void {
  const taken: Rect[] = [];
  for (const side of ['centre', 'larger', 'smaller'] as const) {
    const colour = side === 'centre' ? palette.ink : palette[side];
    core.nodes(`.${side}`).forEach((element) => {
      const pattern = patterns.get(Number(element.id()));
      const card = cards.get(Number(element.id()));
      if (!pattern || !card || !element.visible() || only?.has(pattern.id) === false) return;
      const lines = nameLines(pattern.name);
      const height = cardHeight(lines.length);
      const plate = seat({ ...card, ...element.position() }, height, framing, window, taken);
      if (!plate) return;
      taken.push(plate);
      context.fillStyle = palette.card;
      context.strokeStyle = colour;
      context.lineWidth = side === 'centre' ? 2.5 : 2;
      context.beginPath();
      context.roundRect(plate.x, plate.y, plate.width, plate.height, CARD.radius);
      context.fill();
      context.stroke();
      context.fillStyle = palette.inkFaint;
      context.font = `500 ${CARD.metaSize + 0.5}px ${palette.sans}`;
      context.fillText(
        `${pattern.id} ${asterisks(pattern)}`,
        plate.x + CARD.padding,
        plate.y + CARD.metaBaseline,
      );
      context.fillStyle = palette.ink;
      context.font = `${CARD.nameSize}px ${palette.serif}`;
      lines.forEach((line, row) => {
        context.fillText(line, plate.x + CARD.padding, plate.y + CARD.nameBaseline + row * CARD.nameLeading);
      });
    });
  }
}

/** A free place over a card or right beside it, whole in the window; null where there is none, or the card is out of it. */
function seat(
  card: Card,
  height: number,
  { zoom, pan }: Framing,
  window: Size,
  taken: readonly Rect[],
): Rect | null {
  const x = card.x * zoom + pan.x;
  const y = card.y * zoom + pan.y;
  if (x < 0 || y < 0 || x > window.width || y > window.height) return null;
  const { width } = CARD;
  const across = (width - CARD.width * zoom) / 2;
  const along = (height - card.height * zoom) / 2;
  for (const [dx, dy] of [
    [0, 0],
    [across, 0],
    [-across, 0],
    [0, along],
    [0, -along],
    [across, along],
    [-across, along],
    [across, -along],
    [-across, -along],
  ] as const) {
    const place = {
      x: clamp(x + dx - width / 2, 2, Math.max(2, window.width - width - 2)),
      y: clamp(y + dy - height / 2, 2, Math.max(2, window.height - height - 2)),
      width,
      height,
    };
    if (!taken.some((other) => overlap(place, other))) return place;
  }
  return null;
}

const GAP = 3;

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width + GAP &&
    b.x < a.x + a.width + GAP &&
    a.y < b.y + b.height + GAP &&
    b.y < a.y + a.height + GAP
  );
}
