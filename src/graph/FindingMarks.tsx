import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { PatternMark } from '../language/review/pattern-marks.ts';
import { CARD, cardOpacity } from '../map/drawing/card-look.ts';
import { type MapLayout, cardLookup } from '../map/layout.ts';
import { fitCanvas } from './fit-canvas.ts';
import styles from './GraphView.module.css';

interface Props {
  readonly core: Core;
  readonly layout: MapLayout;
  /** By pattern id. */
  readonly marks: ReadonlyMap<number, PatternMark>;
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
 * The review's marks at the corners of cards, on a canvas of their own: an octagon for errors, a triangle for warnings,
 * as in the outline (`src/ui/review/FindingMark.tsx`).
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
      halo: style.getPropertyValue('--card'),
    };
    const cards = cardLookup(layout);
    const paint = () => {
      const context = begin(element);
      if (!context) return;
      const zoom = core.zoom();
      const pan = core.pan();
      const size = Math.min(Math.max(SIZE * zoom, LEAST), MOST);
      for (const [id, { severity }] of marks) {
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
        draw(context, severity, right - size * 0.15, top + size * 0.1, size, colours);
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

/** Draws a mark around a point, with a halo that separates it from the card's border. */
function draw(
  context: CanvasRenderingContext2D,
  severity: PatternMark['severity'],
  x: number,
  y: number,
  size: number,
  colours: Readonly<Record<PatternMark['severity'] | 'halo', string>>,
): void {
  const corners = severity === 'error' ? 8 : 3;
  const turn = severity === 'error' ? Math.PI / 8 : -Math.PI / 2;
  const radius = size / (severity === 'error' ? 2 : 1.75);
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
  context.fillStyle = colours[severity];
  context.fill();
}

function begin(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const fitted = fitCanvas(canvas);
  fitted?.context.setTransform(fitted.ratio, 0, 0, fitted.ratio, 0, 0);
  return fitted?.context ?? null;
}
