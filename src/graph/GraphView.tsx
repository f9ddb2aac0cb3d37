import type { Core, LayoutOptions } from 'cytoscape';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Language } from '../language/language.ts';
import { cardIndex } from '../map/card-index.ts';
import type { Point } from '../map/geometry.ts';
import type { MapLayout } from '../map/layout.ts';
import { isLarge } from '../map/level.ts';
import { type Backdrop, createBackdrop } from './backdrop.ts';
import { toElements } from './elements.ts';
import styles from './GraphView.module.css';
import { applyLighting } from './lighting.ts';
import { MiniMap } from './MiniMap.tsx';
import { createPainter } from './painter.ts';
import { stylesheet } from './stylesheet.ts';
import { useCast } from './use-cast.ts';
import { useDetail } from './use-detail.ts';
import { useFraming } from './use-framing.ts';
import { usePalette } from './use-palette.ts';
import { usePointing } from './use-pointing.ts';
import { ZoomControls } from './ZoomControls.tsx';

export interface GraphViewProps {
  readonly language: Language;
  readonly layout: MapLayout;
  /** The pattern pointed at or focused, here or elsewhere. */
  readonly pointed: number | null;
  readonly open: number | null;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** Whether those that do not pass leave the map; else they are dimmed. */
  readonly hide: boolean;
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
  readonly onPoint: (id: number | null) => void;
  readonly onOpen: (id: number) => void;
  /** Called once, when the map has been drawn. */
  readonly onLive: () => void;
}

/** The positions are given with the elements; a literal here would run the layout again at each rendering. */
const PRESET: LayoutOptions = { name: 'preset', fit: false };

/** The live map: Cytoscape's canvas for cards and links, between two canvases of our own. */
export function GraphView(props: GraphViewProps) {
  const { language, layout, pointed, open, passing, hide, theme, onPoint, onOpen, onLive } = props;
  const [core, setCore] = useState<Core | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const palette = usePalette(frame, theme);

  const cast = useCast(core, language, layout, [pointed, open]);
  const elements = useMemo(() => toElements(language, layout, cast), [language, layout, cast]);
  const sheet = useMemo(() => (palette ? stylesheet(palette) : null), [palette]);
  const { fit, hold } = useFraming(core, language, layout, open);
  const unheld = useCallback(
    (point: Point) => {
      const id = isLarge(language) ? (cardIndex(layout).at(point)?.id ?? null) : null;
      return id !== null && passing.has(id) ? id : null;
    },
    [language, layout, passing],
  );
  usePointing(core, unheld, onPoint, onOpen);

  const centre = pointed ?? open;
  const isLit = useRef(false);
  useEffect(() => {
    isLit.current = centre !== null;
    if (core) applyLighting(core, { centre, open, passing, hide });
  }, [core, elements, centre, open, passing, hide]);
  useDetail(core, elements);

  const [backdrop, setBackdrop] = useState<Backdrop | null>(null);
  useEffect(() => {
    if (!core || !palette || !below.current || !above.current) return;
    const paint = () => painter.paint(core, isLit.current);
    const behind = isLarge(language) ? createBackdrop(language, layout, palette, () => paint()) : null;
    const painter = createPainter(below.current, above.current, language, layout, palette, behind);
    setBackdrop(behind);
    core.on('render', paint);
    paint();
    return () => {
      core.off('render', paint);
      behind?.dispose();
    };
  }, [core, palette, language, layout]);
  useEffect(() => backdrop?.show(passing, hide), [backdrop, passing, hide]);

  useEffect(() => {
    if (!core || !palette) return undefined;
    let request = 0;
    const drawn = () => {
      request = requestAnimationFrame(onLive);
    };
    core.one('render', drawn);
    return () => {
      core.off('render', drawn);
      cancelAnimationFrame(request);
    };
  }, [core, palette, onLive]);

  return (
    <div ref={frame} className={styles['frame']}>
      <canvas ref={below} className={styles['layer']} aria-hidden />
      {sheet && (
        <CytoscapeComponent
          className={styles['core'] ?? ''}
          elements={elements}
          layout={PRESET}
          stylesheet={sheet}
          autoungrabify
          autounselectify
          boxSelectionEnabled={false}
          cy={setCore}
        />
      )}
      <canvas ref={above} className={styles['layer']} aria-hidden />
      {core && palette && (
        <MiniMap
          core={core}
          layout={layout}
          language={language}
          palette={palette}
          passing={passing}
          onMove={hold}
        />
      )}
      {core && <ZoomControls core={core} onFit={fit} onMove={hold} />}
    </div>
  );
}
