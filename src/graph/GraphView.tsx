import type { Core, LayoutOptions } from 'cytoscape';
import { useEffect, useMemo, useRef, useState } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Language } from '../language/language.ts';
import type { MapLayout } from '../map/layout.ts';
import { routeLinks } from '../map/routes.ts';
import { toElements } from './elements.ts';
import styles from './GraphView.module.css';
import { applyLighting } from './lighting.ts';
import { createPainter } from './painter.ts';
import { type Palette, readPalette } from './palette.ts';
import { stylesheet } from './stylesheet.ts';
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
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
  readonly onPoint: (id: number | null) => void;
  readonly onOpen: (id: number) => void;
}

/** The positions are given with the elements; a literal here would run the layout again at each rendering. */
const PRESET: LayoutOptions = { name: 'preset', fit: false };

/** The live map: Cytoscape's canvas for cards and links, between two canvases of our own. */
export function GraphView(props: GraphViewProps) {
  const { language, layout, pointed, open, passing, theme, onPoint, onOpen } = props;
  const [core, setCore] = useState<Core | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    if (frame.current) setPalette(readPalette(frame.current));
  }, [theme]);

  const elements = useMemo(
    () => toElements(language, layout, routeLinks(layout, language.links)),
    [language, layout],
  );
  const sheet = useMemo(() => (palette ? stylesheet(palette) : null), [palette]);
  const { fit, hold } = useFraming(core, language, layout, open);
  usePointing(core, onPoint, onOpen);

  useEffect(() => {
    if (core) applyLighting(core, { centre: pointed ?? open, open, passing });
  }, [core, elements, pointed, open, passing]);

  useEffect(() => {
    if (!core || !palette || !below.current || !above.current) return;
    const painter = createPainter(below.current, above.current, language, layout, palette);
    const paint = () => painter.paint(core);
    core.on('render', paint);
    paint();
    return () => {
      core.off('render', paint);
    };
  }, [core, palette, language, layout]);

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
