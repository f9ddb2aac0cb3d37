import type { Core } from 'cytoscape';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Language } from '../language/language.ts';
import { hueOf } from '../map/hue.ts';
import { inSight, wholeMap } from '../map/framing.ts';
import { type MapLayout, cardRect } from '../map/layout.ts';
import styles from './MiniMap.module.css';
import type { Palette } from './palette.ts';

interface Props {
  readonly core: Core;
  readonly language: Language;
  readonly layout: MapLayout;
  readonly palette: Palette;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** Called before the reader's own move. */
  readonly onMove: () => void;
}

/** The most that it takes of the screen, in pixels, and the least that is still of use. */
const MOST = { width: 168, height: 150 };
const LEAST = 24;

/**
 * A small picture of the whole map with the window's frame, there only while the map is not whole in sight. It is for
 * the pointer; the outline and the zoom buttons are the keyboard's way.
 */
export function MiniMap({ core, language, layout, palette, passing, onMove }: Props) {
  const picture = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [isNeeded, setNeeded] = useState(false);
  const scale = Math.min(MOST.width / layout.width, MOST.height / layout.height);
  const width = Math.max(LEAST, layout.width * scale);
  const height = Math.max(LEAST, layout.height * scale);

  useEffect(() => {
    const look = () => {
      const framing = { zoom: core.zoom(), pan: core.pan() };
      setNeeded(!inSight(wholeMap(layout), framing, { width: core.width(), height: core.height() }));
      if (!frame.current) return;
      const { x1, y1, w, h } = core.extent();
      const { style } = frame.current;
      style.transform = `translate(${x1 * scale}px, ${y1 * scale}px)`;
      style.width = `${w * scale}px`;
      style.height = `${h * scale}px`;
    };
    look();
    core.on('viewport resize', look);
    return () => {
      core.off('viewport resize', look);
    };
  }, [core, layout, scale, isNeeded]);

  useEffect(() => {
    const canvas = picture.current;
    if (canvas) drawSmall(canvas, language, layout, palette, passing, scale);
  }, [language, layout, palette, passing, scale, isNeeded]);

  if (!isNeeded) return null;
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
      className={styles['mini']}
      aria-hidden
      style={{ width, height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={picture} style={{ width, height }} />
      <div ref={frame} className={styles['frame']} />
    </div>
  );
}

function drawSmall(
  canvas: HTMLCanvasElement,
  language: Language,
  layout: MapLayout,
  palette: Palette,
  passing: ReadonlySet<number>,
  scale: number,
): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  const hues = new Map(
    language.scales.map(({ number }, position) => [number, palette.hues[hueOf(position)]]),
  );
  const scaleOf = new Map(language.patterns.map((pattern) => [pattern.id, pattern.scale]));
  context.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0);
  for (const band of layout.bands) {
    context.fillStyle = hues.get(band.scale)?.band ?? palette.paper;
    context.fillRect(band.x, band.y, band.width, band.height);
  }
  for (const card of layout.cards) {
    if (layout.folded?.has(card.id)) continue;
    const { x, y, width, height } = cardRect(card);
    context.globalAlpha = passing.has(card.id) ? 0.75 : 0.15;
    context.fillStyle = hues.get(scaleOf.get(card.id) ?? 0)?.line ?? palette.ink;
    context.fillRect(x, y, width, height);
  }
}
