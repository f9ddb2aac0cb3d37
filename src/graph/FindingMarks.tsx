import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { MarkKind, MapMarks } from './map-marks.ts';
import { CARD, cardOpacity } from '../map/drawing/card-look.ts';
import { type MapLayout, cardLookup } from '../map/layout.ts';
import { fitCanvas } from './fit-canvas.ts';
import styles from './GraphView.module.css';

interface Props {
  readonly core: Core;
  readonly layout: MapLayout;
  readonly marks: MapMarks;
  readonly passing: ReadonlySet<number>;
  /** Whether a neighbourhood is lit. Everything outside it then fades. */
  readonly isLit: boolean;
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
}

/** The size of a mark in map units, and its smallest and largest size on the screen, in CSS pixels. */
const SIZE = 12;
const LEAST = 5;
const MOST = 22;

/**
 * Marks at the corners of cards, on a canvas of their own: an octagon for errors, a triangle for warnings, as in the
 * outline (`src/ui/review/FindingMark.tsx`); a plus in a circle for what was added, a diamond for what was changed, as in
 * the list of what is new (`src/ui/news/NewsMark.tsx`).
 */
export function FindingMarks({ core, layout, marks, passing, isLit, theme }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const style = getComputedStyle(element);
    const colours = {
      error: style.getPropertyValue('--error'),
      warning: style.getPropertyValue('--warning'),
      added: style.getPropertyValue('--accent'),
      changed: style.getPropertyValue('--accent'),
      halo: style.getPropertyValue('--card'),
    };
    const cards = cardLookup(layout);
    const paint = () => {
      const context = begin(element);
      if (!context) return;
      const zoom = core.zoom();
      const pan = core.pan();
      const size = Math.min(Math.max(SIZE * zoom, LEAST), MOST);
      for (const [id, kind] of marks) {
        const card = cards.get(id);
        if (!card) continue;
        const held = core.getElementById(String(id));
        const { x, y } = held.nonempty() ? held.position() : card;
        const right = (x + CARD.width / 2) * zoom + pan.x;
        const top = (y - card.height / 2) * zoom + pan.y;
        if (right < -size || top < -size || right > core.width() + size || top > core.height() + size)
          continue;
        context.globalAlpha = held.nonempty()
          ? Number(held.effectiveOpacity())
          : cardOpacity(passing.has(id), isLit);
        draw(context, kind, right - size * 0.15, top + size * 0.1, size, colours);
      }
    };
    paint();
    core.on('render', paint);
    return () => {
      core.off('render', paint);
    };
  }, [core, layout, marks, passing, isLit, theme]);
  return <canvas ref={canvas} className={styles['layer']} aria-hidden />;
}

/** The shapes of the marks: corners, how far the first is turned, and the radius as a part of the size. */
const SHAPES: Readonly<Record<MarkKind, { corners: number; turn: number; part: number }>> = {
  error: { corners: 8, turn: Math.PI / 8, part: 0.5 },
  warning: { corners: 3, turn: -Math.PI / 2, part: 0.57 },
  added: { corners: 24, turn: 0, part: 0.55 },
  changed: { corners: 4, turn: 0, part: 0.55 },
};

/** Draws a mark around a point, with a halo that separates it from the card's border. */
function draw(
  context: CanvasRenderingContext2D,
  kind: MarkKind,
  x: number,
  y: number,
  size: number,
  colours: Readonly<Record<MarkKind | 'halo', string>>,
): void {
  const { corners, turn, part } = SHAPES[kind];
  const radius = size * part;
  context.beginPath();
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = Math.max(1, size / 5);
  context.strokeStyle = colours.halo;
  context.stroke();
  context.fillStyle = colours[kind];
  context.fill();
  if (kind !== 'added') return;
  const arm = radius * 0.55;
  context.beginPath();
  context.moveTo(x - arm, y);
  context.lineTo(x + arm, y);
  context.moveTo(x, y - arm);
  context.lineTo(x, y + arm);
  context.lineWidth = Math.max(1, size / 7);
  context.stroke();
}

function begin(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const fitted = fitCanvas(canvas);
  fitted?.context.setTransform(fitted.ratio, 0, 0, fitted.ratio, 0, 0);
  return fitted?.context ?? null;
}
