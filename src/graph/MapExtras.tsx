import type { Core } from 'cytoscape';
import { Suspense, useCallback, useSyncExternalStore } from 'react';
import type { Language } from '../language/language.ts';
import type { MapMarks } from './map-marks.ts';
import type { MapLayout } from '../map/layout.ts';
import { lazily } from './lazily.ts';
import type { MineOnMap } from './mine-on-map.ts';
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
  /** The marks of findings, or of what is new. */
  readonly marks: MapMarks;
  /** The reader's own language, if the map shows it. */
  readonly mine: MineOnMap | null;
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
  /** Called before each movement by the small map. */
  readonly onMove: () => void;
}

const FindingMarks = lazily(async () => (await import('./FindingMarks.tsx')).FindingMarks);
const MineMarks = lazily(async () => (await import('./MineMarks.tsx')).MineMarks);
const MiniMap = lazily(async () => (await import('./MiniMap.tsx')).MiniMap);

/** What comes over the live map once the first view is complete: marks and the small map. */
export function MapExtras(props: Props) {
  const { core, language, layout, palette, passing, centre, marks, mine, theme, onMove } = props;
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
