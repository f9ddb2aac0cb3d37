import { type Rect, inWindow, overlap } from '../geometry.ts';
import { type MapLayout, LABEL_WIDTH, cardLookup, cardRect } from '../layout.ts';
import { NARROW } from '../bands/window-shape.ts';
import { SMALLEST } from './detail.ts';
import type { Framing, Size } from './framing.ts';
import { textWidth } from './text-width.ts';

/** A small plate at the window's edge for a lit pattern whose card is out of sight, in CSS pixels of the window. */
export interface Dock extends Rect {
  readonly id: number;
  readonly name: string;
}

/** Sizes of docked plates, in CSS pixels. */
export const DOCK = { height: 19, gap: 3, padding: 6, edge: 4 } as const;

/**
 * Docks lit patterns whose cards are not wholly in sight at the window's edges, each as a plate with its whole name:
 * those further up in lines from the top edge downwards, the others in lines from the bottom edge upwards. Lines go
 * around the open card and around lit cards that are in sight.
 *
 *     | 3 Flow   7 Value Stream Alignment |
 *     | 12 Teams      [ 28 open ]         |
 *     | 40 Fast Feedback   41 Rollback    |
 *
 * @param lit The lit patterns, the open one first.
 * @returns The plates that found a place. If all did, every lit pattern is in sight or docked.
 */
export function docksFor(
  lit: readonly { readonly id: number; readonly name: string }[],
  layout: MapLayout,
  framing: Framing,
  window: Size,
): Dock[] {
  const cards = cardLookup(layout);
  const seen: Rect[] = [];
  const out: { id: number; name: string; y: number }[] = [];
  for (const { id, name } of lit) {
    const card = cards.get(id);
    if (!card) continue;
    const rect = inWindow(cardRect(card), framing);
    const isSeen =
      rect.x >= -1 &&
      rect.x + rect.width <= window.width + 1 &&
      rect.y >= -1 &&
      rect.y + rect.height <= window.height + 1;
    if (isSeen && !layout.folded?.has(id)) seen.push(rect);
    else if (id !== lit[0]?.id) out.push({ id, name, y: rect.y + rect.height / 2 });
  }
  if (out.length === 0) return [];
  out.sort((a, b) => a.y - b.y || a.id - b.id);
  const middle = window.height / 2;
  const labels =
    layout.labels === 'left' && window.width >= NARROW ? LABEL_WIDTH * framing.zoom + framing.pan.x : 0;
  const left = Math.max(DOCK.edge, labels);
  const taken = [...seen];
  const docks: Dock[] = [];
  const fill = (wanted: typeof out, isFromTop: boolean) => {
    let line = 0;
    let x = left;
    for (const { id, name } of wanted) {
      const width = Math.ceil(textWidth(`${id} ${name}`, SMALLEST.size) * SLACK) + 2 * DOCK.padding + 2;
      for (;;) {
        const offset = DOCK.edge + line * (DOCK.height + DOCK.gap);
        if (offset + DOCK.height + DOCK.edge > window.height) return;
        const y = isFromTop ? offset : window.height - offset - DOCK.height;
        const place = { x, y, width: Math.min(width, window.width - left - DOCK.edge), height: DOCK.height };
        const inWay = taken.find((rect) => overlap(grown(rect), place));
        if (place.x + place.width <= window.width - DOCK.edge) {
          if (!inWay) {
            docks.push({ id, name, ...place });
            taken.push(place);
            x += place.width + DOCK.gap;
            break;
          }
          x = Math.max(x + 1, inWay.x + inWay.width + DOCK.gap + 0.01);
        } else {
          line++;
          x = left;
        }
      }
    }
  };
  fill(
    out.filter(({ y }) => y < middle),
    true,
  );
  fill(out.filter(({ y }) => y >= middle).toReversed(), false);
  // What found no place on its side may find one on the other.
  const rest = () => out.filter(({ id }) => !docks.some((dock) => dock.id === id));
  fill(rest(), true);
  return docks;
}

/** Room for a typeface that is a little wider than the map's own. */
const SLACK = 1.04;

/** The border of a lit card stands out from it. */
function grown({ x, y, width, height }: Rect): Rect {
  return { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
}
