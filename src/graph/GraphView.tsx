import type { Core, EventObject, LayoutOptions } from 'cytoscape';
import { Suspense, type Ref, memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import type { Language } from '../language/language.ts';
import { type Depth, neighbourhoodOf } from '../language/neighbourhood.ts';
import type { Way } from '../language/paths.ts';
import { cardIndex } from '../map/card-index.ts';
import type { Point } from '../map/geometry.ts';
import type { MapLayout } from '../map/layout.ts';
import type { Size } from '../map/drawing/framing.ts';
import { isLarge } from '../map/drawing/level.ts';
import type { Resting } from '../map/resting.ts';
import type { createBackdrop } from './backdrop.ts';
import type { MapMarks } from './map-marks.ts';
import { toElements } from './elements.ts';
import styles from './GraphView.module.css';
import type { Fading } from './gliding.ts';
import { lensDrawing } from '../map/lenses/lens-drawing.ts';
import { applyLighting } from './lighting.ts';
import type { MineOnMap } from './mine-on-map.ts';
import type { LateMap } from './MapExtras.tsx';
import type { PrintedMap } from './PrintedMap.tsx';
import { stylesheet } from './stylesheet.ts';
import { useCast } from './use-cast.ts';
import { type MapControls, useControls } from './use-controls.ts';
import { useDetail } from './use-detail.ts';
import { useFraming } from './use-framing.ts';
import { usePainting } from './use-painting.ts';
import { usePalette } from './use-palette.ts';
import { usePointing } from './use-pointing.ts';
import { useShownLayout } from './use-shown-layout.ts';
import { lazily } from './lazily.ts';
import { litBeside } from './lit-beside.ts';

export interface GraphViewProps {
  readonly language: Language;
  /** The layout by scale. */
  readonly layout: MapLayout;
  /** The size of the map's region for which the layout was made; null if it is not known. */
  readonly window: Size | null;
  /** The layout of the arrangement, if it is one that is loaded; null until then. */
  readonly loaded: MapLayout | null;
  /** The id of the arrangement. */
  readonly arrangement: string;
  /** How many links away from the open pattern the map reaches; 0 shows everything. */
  readonly depth: 0 | Depth;
  /** The id of the lens. */
  readonly lens: string;
  /** The pattern to which the ways from the open pattern are lit, or null. */
  readonly path: { readonly to: number; readonly way: Way } | null;
  /** The id of the pattern that is pointed at or focused, on the map or elsewhere. */
  readonly pointed: number | null;
  /** The id of the pattern that is pointed at, if the mouse does it. The light then fades over. */
  readonly hovered: number | null;
  readonly open: number | null;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** Whether patterns that do not pass leave the map. Otherwise they are dimmed. */
  readonly hide: boolean;
  /** Ids of the patterns that a search finds, which glow; null if there is no search. */
  readonly found: ReadonlySet<number> | null;
  /** The reader's own language, as a path of light; null if the map does not show it. */
  readonly mine: MineOnMap | null;
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
  /** Whether names can be drawn in the page's typeface. If it came too late, they are drawn in another one at first. */
  readonly hasTypeface: boolean;
  /** The marks of findings, or of what is new. */
  readonly marks: MapMarks;
  /** Makes the picture of what Cytoscape does not hold of a large language; null for a small one. */
  readonly createBackdrop: typeof createBackdrop | null;
  /** What comes to the map when the first view is complete or asks for it; null until its code is there. */
  readonly late: LateMap | null;
  /** The drawing for paper; null until it is loaded. */
  readonly Printed: typeof PrintedMap | null;
  /** What is shown for the card or link that the pointer rests on. */
  readonly resting: Resting | null;
  /** Called when the mouse moves, with the card under it, if there is one, and with its place in the window. */
  readonly onHover: (id: number | null, at: Point) => void;
  /** Called when the map moves under the mouse. */
  readonly onDrop: () => void;
  /** Called when the pointer has come to rest on something, and with null when it has left. */
  readonly onRest: (resting: Resting | null) => void;
  readonly onOpen: (id: number) => void;
  /** Receives what the rest of the app can ask the map to do. */
  readonly controls?: Ref<MapControls>;
  /** Called once, when the map has been drawn. */
  readonly onLive: () => void;
}

const Docks = lazily(async () => (await import('./Docks.tsx')).Docks);

/** The elements contain their positions. A literal at the place of use would run the layout again at each rendering. */
const PRESET: LayoutOptions = { name: 'preset', fit: false };

/**
 * The live map: Cytoscape's canvas for cards and links, between two canvases of our own. Its effects are layout
 * effects, so that the map is set up in one step and its first frame appears at once.
 */
export const GraphView = memo(function GraphView(props: GraphViewProps) {
  const { language, pointed, hovered, open, passing, hide, found, mine, theme, resting } = props;
  const { onHover, onDrop, onRest, onOpen, onLive, late, Printed, createBackdrop } = props;
  const { arrangement, depth, lens, path } = props;
  // `path` is a new object whenever anything in the address changes, so only its parts are used below.
  const to = path === null || path.to === open ? null : path.to;
  const way = path?.way ?? 'either';
  const near = useMemo(
    () => (open === null || depth === 0 ? null : neighbourhoodOf(language.links, open, depth)),
    [language, open, depth],
  );
  const chains = useMemo(
    () => (open === null || to === null || !late ? null : late.chainsBetween(language, open, to, way)),
    [language, open, to, way, late],
  );
  const layout = useShownLayout(
    arrangement,
    {
      language,
      byScale: props.layout,
      loaded: props.loaded,
      around: late?.aroundInWindow ?? null,
      open,
      depth,
      window: props.window,
    },
    chains,
  );
  const drawing = useMemo(() => lensDrawing(language, lens), [language, lens]);
  const reachable = useMemo(
    () =>
      near === null
        ? passing
        : new Set([...passing].filter((id) => near.ringOf.has(id) || chains?.patterns.has(id))),
    [passing, near, chains],
  );
  const [core, setCore] = useState<Core | null>(null);
  const extent = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const veil = useRef<HTMLCanvasElement>(null);
  const fading = useRef<(() => Fading) | null>(null);
  const setFading = useCallback((now: (() => Fading) | null) => {
    fading.current = now;
  }, []);
  const palette = usePalette(theme, props.hasTypeface);

  const lit = useMemo(
    () =>
      near || chains || mine
        ? new Set([
            ...(chains?.patterns ?? []),
            ...(near?.ringOf.keys() ?? []),
            ...(mine?.chosen ?? []),
            ...(mine?.aside ?? []),
          ])
        : null,
    [near, chains, mine],
  );
  const cast = useCast(core, language, layout, [pointed, open], lit);
  const elements = useMemo(
    () => toElements(language, layout, cast, drawing),
    [language, layout, cast, drawing],
  );
  const sheet = useMemo(() => stylesheet(palette), [palette]);
  const beside = useMemo(() => litBeside(language, open, near, chains), [language, open, near, chains]);
  const { fit, hold } = useFraming(core, layout, extent, props.window, {
    open,
    arrangement,
    lit: beside,
    passing: reachable,
  });
  const overCards = late?.overCards ?? null;
  useControls(props.controls, core, language, layout, overCards, fit, hold);
  // It stays the same whatever passes the filters: who asks listens to the map, and would begin anew.
  const reached = useRef(reachable);
  useLayoutEffect(() => {
    reached.current = reachable;
  }, [reachable]);
  const unheld = useCallback(
    (point: Point) => {
      const id = isLarge(language) ? (cardIndex(layout).at(point)?.id ?? null) : null;
      return id !== null && reached.current.has(id) ? id : null;
    },
    [language, layout],
  );
  const isHeld = useRef(false);
  const rested = useRef<EventObject | null>(null);
  const takeRested = useCallback(() => {
    const event = rested.current;
    rested.current = null;
    return event;
  }, []);
  const openTapped = useCallback(
    (id: number) => {
      // The tap that ends a long press opens nothing.
      if (!isHeld.current) onOpen(id);
    },
    [onOpen],
  );
  usePointing(core, {
    unheld,
    rested: late ? null : rested,
    onHover,
    onDrop,
    onOpen: openTapped,
    onChoose: onRest,
  });

  const centre = pointed ?? open;
  const isLit = useRef(false);
  useLayoutEffect(() => {
    isLit.current = centre !== null;
    if (core) applyLighting(core, { language, pointed, open, passing, hide, found, near, chains, mine });
  }, [core, language, elements, centre, pointed, open, passing, hide, found, near, chains, mine]);
  useDetail(core, elements);

  const subject = { language, layout, palette, drawing, createBackdrop, overCards };
  const backdrop = usePainting(core, below, above, subject, { isLit, fading });
  useLayoutEffect(() => backdrop?.show(reachable, hide), [backdrop, reachable, hide]);
  useLayoutEffect(() => backdrop?.glow(found), [backdrop, found]);

  useLayoutEffect(() => {
    if (!core) return undefined;
    core.one('render', onLive);
    return () => {
      core.off('render', onLive);
    };
  }, [core, onLive]);

  // At each of its renderings, the component compares all elements one by one. It is the same element until one of them
  // changes, so React does not render it.
  const cytoscape = useMemo(
    () => (
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
    ),
    [elements, sheet],
  );

  return (
    <div ref={extent} className={styles['extent']}>
      <div className={styles['frame']}>
        <canvas ref={below} className={styles['layer']} aria-hidden />
        <div className={styles['contents']}>{cytoscape}</div>
        <canvas ref={above} className={styles['layer']} aria-hidden />
        <canvas ref={veil} className={`${styles['layer']} ${styles['veil']}`} aria-hidden />
        {core && late && (
          <late.MapExtras
            core={core}
            layout={layout}
            language={language}
            palette={palette}
            passing={passing}
            centre={centre}
            marks={props.marks}
            mine={mine}
            theme={theme}
            onMove={hold}
            elements={elements}
            unheld={unheld}
            resting={resting}
            onRest={onRest}
            takeRested={takeRested}
            isHeld={isHeld}
            layers={[below, above, veil]}
            hovered={hovered}
            onFading={setFading}
          />
        )}
        {Printed && (
          <Printed language={language} seen={{ layout, open, passing, hide, found, near, chains, lens }} />
        )}
        {core && open !== null && (
          <Suspense>
            <Docks
              core={core}
              language={language}
              layout={layout}
              lens={drawing}
              open={open}
              lit={beside}
              onOpen={onOpen}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
});
