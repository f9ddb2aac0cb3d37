import type { Core, EventObject } from 'cytoscape';
import { type RefObject, Suspense, useCallback, useSyncExternalStore } from 'react';
import { chainsBetween } from '../language/chains.ts';
import type { Language } from '../language/language.ts';
import { aroundInWindow } from '../map/around/around-in-window.ts';
import type { MapMarks } from './map-marks.ts';
import type { Point } from '../map/geometry.ts';
import type { MapLayout } from '../map/layout.ts';
import type { Resting } from '../map/resting.ts';
import type { Fading } from './gliding.ts';
import { lazily } from './lazily.ts';
import type { MineOnMap } from './mine-on-map.ts';
import { overCards } from './over-cards.ts';
import type { Palette } from '../map/drawing/palette.ts';
import { useGlide } from './use-glide.ts';
import { useResting } from './use-resting.ts';
import { useVeil } from './use-veil.ts';

interface Props {
  readonly core: Core;
  readonly language: Language;
  readonly layout: MapLayout;
  readonly palette: Palette;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** The id of the pattern that is lit with its neighbours, or null. */
  readonly centre: number | null;
  /** The marks of findings, or of what is new. */
  readonly marks: MapMarks;
  /** The reader's own language, if the map shows it. */
  readonly mine: MineOnMap | null;
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
  /** Called before each movement by the small map. */
  readonly onMove: () => void;
  /** Changes when the elements of the core did. */
  readonly elements: unknown;
  /** Finds a card that Cytoscape does not hold, by a point on the map. */
  readonly unheld: (point: Point) => number | null;
  /** What is shown for the card or link that the pointer rests on. */
  readonly resting: Resting | null;
  readonly onRest: (resting: Resting | null) => void;
  /** Returns the last move of the mouse before this code was there, if the mouse still rests there. */
  readonly takeRested: () => EventObject | null;
  /** The canvases below and over Cytoscape's, and the one over all. */
  readonly layers: readonly [below: Layer, above: Layer, veil: Layer];
  /** The id of the pattern that the mouse points at. */
  readonly hovered: number | null;
  /** Called with what tells what currently fades while cards glide, and with null at their end. */
  readonly onFading: (fading: (() => Fading) | null) => void;
  /** Whether a finger presses a card for long. */
  readonly isHeld: RefObject<boolean>;
}

type Layer = RefObject<HTMLCanvasElement | null>;

const FindingMarks = lazily(async () => (await import('./FindingMarks.tsx')).FindingMarks);
const MineMarks = lazily(async () => (await import('./MineMarks.tsx')).MineMarks);
const MiniMap = lazily(async () => (await import('./MiniMap.tsx')).MiniMap);

/**
 * What comes over the live map once the first view is complete: marks, the small map, what a rest shows, and movement
 * between two states. It stands after Cytoscape's own component, whose changes come before its effects.
 */
function MapExtras(props: Props) {
  const { core, language, layout, palette, passing, centre, marks, mine, theme, onMove } = props;
  const [below, above, veil] = props.layers;
  useGlide(core, layout, props.onFading);
  useVeil(core, below, above, veil, palette.paper, props.hovered);
  useResting(core, layout, { ...props, shown: props.resting });
  const isCut = useIsCut(core, layout);
  return (
    <Suspense>
      {marks.size > 0 && (
        <FindingMarks
          core={core}
          layout={layout}
          marks={marks}
          passing={passing}
          isLit={centre !== null}
          theme={theme}
        />
      )}
      {mine && <MineMarks core={core} layout={layout} mine={mine} palette={palette} />}
      {isCut && (
        <MiniMap
          core={core}
          layout={layout}
          language={language}
          palette={palette}
          passing={passing}
          centre={centre}
          onMove={onMove}
        />
      )}
    </Suspense>
  );
}

/** Whether the map is wider than its window. Where it only scrolls down, the scrollbar says as much as a small map. */
function useIsCut(core: Core, layout: MapLayout): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      core.on('viewport resize', listener);
      return () => {
        core.off('viewport resize', listener);
      };
    },
    [core],
  );
  return useSyncExternalStore(subscribe, () => layout.width * core.zoom() > core.width() + 1);
}

/** All that the live map gets when the first view is complete. */
export const lateMap = { MapExtras, overCards, aroundInWindow, chainsBetween };

export type LateMap = typeof lateMap;
