import type { Core } from 'cytoscape';
import type { Language } from '../language/language.ts';
import type { PatternMark } from '../language/review/pattern-marks.ts';
import type { MapLayout } from '../map/layout.ts';
import { FindingMarks } from './FindingMarks.tsx';
import { MiniMap } from './MiniMap.tsx';
import type { Palette } from './palette.ts';
import { PrintedMap } from './PrintedMap.tsx';

interface Props {
  readonly core: Core;
  readonly language: Language;
  readonly layout: MapLayout;
  readonly palette: Palette;
  /** Ids of the patterns that pass the filters. */
  readonly passing: ReadonlySet<number>;
  /** The id of the pattern that is lit with its neighbours, or null. */
  readonly centre: number | null;
  /** The review's marks, by pattern id. */
  readonly marks: ReadonlyMap<number, PatternMark>;
  /** Changes whenever the colours may have changed. */
  readonly theme: string;
  /** Called before each movement by the small map. */
  readonly onMove: () => void;
}

/** What comes over the live map once the first view is complete: marks, the small map, and the drawing for paper. */
export function MapExtras(props: Props) {
  const { core, language, layout, palette, passing, centre, marks, theme, onMove } = props;
  return (
    <>
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
      <MiniMap
        core={core}
        layout={layout}
        language={language}
        palette={palette}
        passing={passing}
        centre={centre}
        onMove={onMove}
      />
      <PrintedMap language={language} layout={layout} />
    </>
  );
}
