import type { Core, LayoutOptions } from 'cytoscape';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
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
import { createPainter } from './painter.ts';
import { type Palette, readPalette } from './palette.ts';
import { stylesheet } from './stylesheet.ts';
import { useCast } from './use-cast.ts';
import { useFraming } from './use-framing.ts';
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
  /** Ids of the patterns that a search finds, which glow; null while nothing is searched for. */
  readonly found: ReadonlySet<number> | null;
  /** How often the reader has asked, elsewhere than here, to see the whole map. */
  readonly fits: number;
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
  readonly onPoint: (id: number | null) => void;
  readonly onOpen: (id: number) => void;
  /** Called once, when the map has been drawn. */
  readonly onLive: () => void;
}

/** The positions are given with the elements; a literal here would run the layout again at each rendering. */
const PRESET: LayoutOptions = { name: 'preset', fit: false };

/**
 * The live map: Cytoscape's canvas for cards and links, between two canvases of our own. Its effects are layout effects,
 * so that the map is set up in one go and its first frame comes at once.
 */
export function GraphView(props: GraphViewProps) {
  const { language, layout, pointed, open, passing, found, fits, theme, onPoint, onOpen, onLive } = props;
  const [core, setCore] = useState<Core | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const [palette, setPalette] = useState<Palette | null>(null);
  useLayoutEffect(() => {
    if (frame.current) setPalette(readPalette(frame.current));
  }, [theme]);

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
  useLayoutEffect(() => {
    isLit.current = centre !== null;
    if (core) applyLighting(core, { centre, open, passing, found });
  }, [core, elements, centre, open, passing, found]);

  const [backdrop, setBackdrop] = useState<Backdrop | null>(null);
  useLayoutEffect(() => {
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
  useLayoutEffect(() => backdrop?.show(passing), [backdrop, passing]);
  useLayoutEffect(() => backdrop?.glow(found), [backdrop, found]);

  const fitted = useRef(fits);
  useLayoutEffect(() => {
    if (!core || fitted.current === fits) return;
    fitted.current = fits;
    fit();
  }, [core, fit, fits]);

  useLayoutEffect(() => {
    if (!core || !palette) return undefined;
    core.one('render', onLive);
    return () => {
      core.off('render', onLive);
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
      {core && <ZoomControls core={core} onFit={fit} onMove={hold} />}
    </div>
  );
}
