import { type Pattern } from '../../language/pattern.ts';
import { titleOf } from '../../language/pattern-titles.ts';
import { type Rect, inWindow, overlap } from '../geometry.ts';
import { LABEL_STRIP, LABEL_WIDTH, type MapLayout, cardLookup, cardRect } from '../layout.ts';
import { SMALLEST } from './detail.ts';
import { type Framing, type Size, inSight } from './framing.ts';
import { textWidth } from './text-width.ts';

/** A small plate at the window's edge for a lit pattern whose card is out of sight, in CSS pixels of the window. */
export interface Dock extends Rect {
  readonly id: number;
  readonly name: string;
  /** The text of the plate: the name, after the number if the pattern has one. */
  readonly title: string;
}

/** Sizes of docked plates, in CSS pixels. `GraphView.module.css` draws them, with rings that lie in the gaps. */
const DOCK = { height: 17, gap: 4, padding: 5, edge: 2 } as const;

/** A lit pattern that may be docked. */
interface Lit {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  /** Its card, in CSS pixels of the window. */
  readonly rect: Rect;
  readonly isSeen: boolean;
}

/**
 * Docks lit patterns whose cards are not wholly in sight at the window's edges, each as a plate with its whole name:
 * those further up in lines from the top edge downwards, the others in lines from the bottom edge upwards. Lines go
 * around the open card and around lit cards that are in sight. Where a low window has no room for that, they go around
 * the open card alone, and all others are docked.
 *
 *     | 3 Flow   7 Value Stream Alignment |
 *     | 12 Teams      [ 28 open ]         |
 *     | 40 Fast Feedback   41 Rollback    |
 *
 * @param lit The lit patterns, the open one first.
 * @returns The plates that found a place. If all did, every lit pattern is in sight or docked; if not, these are the
 *   plates with which most lit patterns are.
 */
export function docksFor(lit: readonly Pattern[], layout: MapLayout, framing: Framing, window: Size): Dock[] {
  const cards = cardLookup(layout);
  const all = lit.flatMap((pattern): Lit[] => {
    const { id, name } = pattern;
    const card = cards.get(id);
    if (!card) return [];
    const isSeen = !layout.folded?.has(id) && inSight(cardRect(card), framing, window);
    return [{ id, name, title: titleOf(pattern), rect: inWindow(cardRect(card), framing), isSeen }];
  });
  const [open, ...others] = all;
  const out = others.filter(({ isSeen }) => !isSeen);
  if (!open || out.length === 0) return [];
  const labels = labelRects(layout, framing, window);
  const seen = others.filter(({ isSeen }) => isSeen);
  const around = [open.rect, ...seen.map(({ rect }) => rect)];
  const named = (docks: readonly Dock[]) => docks.length + seen.filter((lit) => isFree(lit, docks)).length;
  let best: Dock[] = [];
  for (const [wanted, taken, order] of [
    [out, [...around, ...labels], 'sides'],
    [out, around, 'sides'],
    [others, [open.rect], 'sides'],
    [others.toSorted((a, b) => b.name.length - a.name.length), [open.rect], 'widest'],
  ] as const) {
    const docks = fillLines(wanted, taken, order, window);
    if (docks.length === wanted.length) return docks;
    if (named(docks) > named(best)) best = docks;
  }
  return best;
}

/** Whether the card of a lit pattern says its name: no plate has it, and none covers it. */
function isFree({ id, rect }: Lit, docks: readonly Dock[]): boolean {
  return docks.every((dock) => dock.id !== id && !overlap(dock, rect));
}

/** Where the labels of bands stand, in CSS pixels of the window. */
function labelRects({ bands, labels }: MapLayout, framing: Framing, window: Size): Rect[] {
  if (bands.length === 0) return [];
  if (labels !== 'above')
    return [{ x: 0, y: 0, width: LABEL_WIDTH * framing.zoom + framing.pan.x, height: window.height }];
  return bands.map(({ x, y, labelEnd }) => inWindow({ x, y, width: labelEnd, height: LABEL_STRIP }, framing));
}

function fillLines(
  wanted: readonly Lit[],
  around: readonly Rect[],
  order: 'sides' | 'widest',
  window: Size,
): Dock[] {
  const taken = around.map(grown);
  const docks: Dock[] = [];
  const middleOf = ({ rect }: Lit) => rect.y + rect.height / 2;
  const lines = Math.floor((window.height - 2 * DOCK.edge + DOCK.gap) / (DOCK.height + DOCK.gap));
  /** Returns the first free place of a width in a line, from left to right; null if there is none. */
  const placeIn = (line: number, isFromTop: boolean, width: number): Rect | null => {
    const offset = DOCK.edge + line * (DOCK.height + DOCK.gap);
    const y = isFromTop ? offset : window.height - offset - DOCK.height;
    for (let x: number = DOCK.edge; x + width <= window.width - DOCK.edge;) {
      const place = { x, y, width, height: DOCK.height };
      const inWay = taken.find((rect) => overlap(rect, place));
      if (!inWay) return place;
      x = inWay.x + inWay.width + DOCK.gap;
    }
    return null;
  };
  const fill = (plates: readonly Lit[], isFromTop: boolean) => {
    for (const { id, name, title } of plates) {
      const text = Math.ceil(textWidth(title, SMALLEST.size) * SLACK) + 2 * DOCK.padding;
      const width = Math.min(text, window.width - 2 * DOCK.edge);
      for (let line = 0; line < lines; line++) {
        const place = placeIn(line, isFromTop, width);
        if (!place) continue;
        docks.push({ id, name, title, ...place });
        taken.push(place);
        break;
      }
    }
  };
  if (order === 'widest') {
    fill(wanted, true);
    return docks;
  }
  const inOrder = wanted.toSorted((a, b) => middleOf(a) - middleOf(b) || a.id - b.id);
  const isUp = (plate: Lit) => middleOf(plate) < window.height / 2;
  fill(inOrder.filter(isUp), true);
  fill(inOrder.filter((plate) => !isUp(plate)).toReversed(), false);
  return docks;
}

/** Room for a typeface that is a little wider than the map's own. */
const SLACK = 1.04;

/** The rings of a lit card and of a plate beside it stand out from them. */
function grown({ x, y, width, height }: Rect): Rect {
  return { x: x - 3, y: y - 3, width: width + 6, height: height + 6 };
}
