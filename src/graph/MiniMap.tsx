import type { Core } from 'cytoscape';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Language } from '../language/language.ts';
import { hueOf } from '../map/drawing/hue.ts';
import { labelRects } from '../map/bands/label-rects.ts';
import { type Rect, overlap } from '../map/geometry.ts';
import { type MapLayout, cardRect } from '../map/layout.ts';
import { fitCanvas } from './fit-canvas.ts';
import { docksIn, litRects } from './lit-rects.ts';
import styles from './MiniMap.module.css';
import type { Palette } from '../map/drawing/palette.ts';

interface Props {
  readonly core: Core;
  readonly language: Language;
  readonly layout: MapLayout;
  readonly palette: Palette;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** The id of the pattern that is lit with its neighbours, or null. */
  readonly centre: number | null;
  /** Called before each of the reader's movements. */
  readonly onMove: () => void;
}

/** The largest size of the small map and the smallest useful one, in CSS pixels. */
const MOST = { width: 168, height: 150 };
const LEAST = 24;
/** The window must be at least this many times as tall as the small map, which would otherwise cover too much. */
const LOWEST = 2.5;

/**
 * A small picture of the whole map with the window's frame. It appears only if
 * the window has room for it, and fades away where it would cover a lit card or a band's label. It serves the pointer;
 * keyboard users have the outline and the zoom buttons.
 */
export function MiniMap({ core, language, layout, palette, passing, centre, onMove }: Props) {
  const picture = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'away' | 'faded' | 'shown'>('away');
  const isHeld = useRef(false);
  const scale = Math.min(MOST.width / layout.width, MOST.height / layout.height);
  const width = Math.max(LEAST, layout.width * scale);
  const height = Math.max(LEAST, layout.height * scale);

  useEffect(() => {
    const look = () => {
      const framing = { zoom: core.zoom(), pan: core.pan() };
      const window = { width: core.width(), height: core.height() };
      const hasRoom = window.height > LOWEST * height;
      const own = {
        x: window.width - width - EDGE,
        y: window.height - height - EDGE,
        width: width + EDGE,
        height: height + EDGE,
      };
      const isInWay = (rect: Rect) => overlap(rect, own);
      const covers = () =>
        litRects(core, language, layout).some(isInWay) ||
        labelRects(language, layout, framing).some(isInWay) ||
        docksIn(core).some(isInWay);
      // The small map stays while it is dragged.
      if (!isHeld.current) setState(!hasRoom ? 'away' : covers() ? 'faded' : 'shown');
      if (!frame.current) return;
      const { x1, y1, w, h } = core.extent();
      const { style } = frame.current;
      style.transform = `translate(${x1 * scale}px, ${y1 * scale}px)`;
      style.width = `${w * scale}px`;
      style.height = `${h * scale}px`;
    };
    look();
    core.on('viewport resize docks', look);
    return () => {
      core.off('viewport resize docks', look);
    };
  }, [core, language, layout, centre, scale, width, height, state]);

  useEffect(() => {
    const canvas = picture.current;
    if (canvas) drawSmall(canvas, language, layout, palette, passing, scale);
  }, [language, layout, palette, passing, scale, state]);

  if (state === 'away') return null;
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    onMove();
    core.stop();
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const zoom = core.zoom();
    core.pan({
      x: core.width() / 2 - ((event.clientX - left) / scale) * zoom,
      y: core.height() / 2 - ((event.clientY - top) / scale) * zoom,
    });
  };
  return (
    <div
      data-small-map=""
      className={styles['mini']}
      aria-hidden
      data-faded={state === 'faded' || undefined}
      style={{ width, height }}
      onPointerDown={(event) => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
      onLostPointerCapture={() => {
        isHeld.current = false;
      }}
    >
      <canvas ref={picture} style={{ width, height }} />
      <div ref={frame} className={styles['frame']} />
    </div>
  );
}

/** Space for the border of the small map and what surrounds it, in CSS pixels. */
const EDGE = 14;

function drawSmall(
  canvas: HTMLCanvasElement,
  language: Language,
  layout: MapLayout,
  palette: Palette,
  passing: ReadonlySet<number>,
  scale: number,
): void {
  const fitted = fitCanvas(canvas);
  if (!fitted) return;
  const { context, ratio } = fitted;
  const hues = new Map(
    language.scales.map(({ number }, position) => [number, palette.hues[hueOf(position)]]),
  );
  const scaleOf = new Map(language.patterns.map((pattern) => [pattern.id, pattern.scale]));
  context.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0);
  context.globalAlpha = 1;
  for (const band of layout.bands) {
    context.fillStyle = palette.band;
    context.fillRect(band.x, band.y, band.width, band.height);
  }
  for (const card of layout.cards) {
    if (layout.folded?.has(card.id)) continue;
    const { x, y, width, height } = cardRect(card);
    context.globalAlpha = passing.has(card.id) ? 0.75 : 0.15;
    context.fillStyle = hues.get(scaleOf.get(card.id) ?? 0) ?? palette.ink;
    context.fillRect(x, y, width, height);
  }
}
