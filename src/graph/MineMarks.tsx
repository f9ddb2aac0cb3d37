import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { CARD } from '../map/drawing/card-look.ts';
import { type MapLayout, cardLookup } from '../map/layout.ts';
import { fitCanvas } from './fit-canvas.ts';
import styles from './GraphView.module.css';
import type { MineOnMap } from './mine-on-map.ts';
import type { Palette } from '../map/drawing/palette.ts';

interface Props {
  readonly core: Core;
  readonly layout: MapLayout;
  readonly mine: MineOnMap;
  readonly palette: Palette;
}

/** The size of a sign in map units, and its smallest and largest size on the screen, in CSS pixels. */
const SIZE = 15;
const LEAST = 8;
const MOST = 22;

type Sign = 'chosen' | 'next' | 'aside';

/**
 * Signs of the reader's own language at the lower corners of cards, so that colour alone tells nothing: a tick for what
 * is chosen, an arrow for what is next, a dash for what is set aside.
 */
export function MineMarks({ core, layout, mine, palette }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const cards = cardLookup(layout);
    const signs = new Map<number, Sign>([
      ...[...mine.aside].map((id) => [id, 'aside'] as const),
      ...[...mine.chosen].map((id) => [id, id === mine.next ? 'next' : 'chosen'] as const),
    ]);
    const paint = () => {
      const fitted = fitCanvas(element);
      if (!fitted) return;
      const { context, ratio } = fitted;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const zoom = core.zoom();
      const pan = core.pan();
      const size = Math.min(Math.max(SIZE * zoom, LEAST), MOST);
      for (const [id, sign] of signs) {
        const card = cards.get(id);
        if (!card || layout.folded?.has(id)) continue;
        const held = core.getElementById(String(id));
        if (held.nonempty() && !held.visible()) continue;
        const { x, y } = held.nonempty() ? held.position() : card;
        const right = (x + CARD.width / 2) * zoom + pan.x;
        const bottom = (y + card.height / 2) * zoom + pan.y;
        if (right < -size || bottom < -size || right > core.width() + size || bottom > core.height() + size)
          continue;
        context.globalAlpha = held.nonempty() ? Number(held.effectiveOpacity()) : 1;
        draw(context, sign, right - size * 0.35, bottom - size * 0.1, size / 2, palette);
      }
      context.globalAlpha = 1;
    };
    paint();
    core.on('render', paint);
    return () => {
      core.off('render', paint);
    };
  }, [core, layout, mine, palette]);
  return <canvas ref={canvas} className={styles['layer']} aria-hidden />;
}

/** Draws a sign around a point. */
function draw(
  context: CanvasRenderingContext2D,
  sign: Sign,
  x: number,
  y: number,
  radius: number,
  { card, accent, inkFaint }: Palette,
): void {
  const colour = sign === 'aside' ? inkFaint : accent;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = sign === 'chosen' ? colour : card;
  context.fill();
  context.lineWidth = Math.max(1, radius / 5);
  context.strokeStyle = sign === 'chosen' ? card : colour;
  context.stroke();
  context.beginPath();
  for (const [index, [dx, dy]] of STROKES[sign].entries())
    context[index === 0 ? 'moveTo' : 'lineTo'](x + dx * radius, y + dy * radius);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = Math.max(1.2, radius / 3.6);
  context.strokeStyle = sign === 'chosen' ? card : colour;
  context.stroke();
}

/** The stroke of each sign, in parts of its radius. */
const STROKES: Readonly<Record<Sign, readonly (readonly [number, number])[]>> = {
  chosen: [
    [-0.45, 0.02],
    [-0.1, 0.38],
    [0.48, -0.35],
  ],
  next: [
    [-0.18, -0.45],
    [0.3, 0],
    [-0.18, 0.45],
  ],
  aside: [
    [-0.42, 0],
    [0.42, 0],
  ],
};
