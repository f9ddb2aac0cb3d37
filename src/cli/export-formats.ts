import { CSV_EXPORT } from '../language/export/csv.ts';
import { DOT_EXPORT } from '../language/export/dot.ts';
import type { ExportFormat } from '../language/export/export-format.ts';
import { GRAPHML_EXPORT } from '../language/export/graphml.ts';
import { JSON_EXPORT } from '../language/export/json.ts';
import type { Language } from '../language/language.ts';
import type { SeenMap } from '../map/drawing/seen-map.ts';
import { type FileTheme, mermaidFile, svgFile } from '../source/build/svg-file.ts';

/** A format in which the command draws the map as a reader sees it. */
export interface MapFormat extends Pick<ExportFormat, 'id' | 'ending' | 'meaning'> {
  /** @param theme The theme that was asked for, or null. */
  readonly draw: (language: Language, seen: SeenMap, theme: FileTheme | null) => string;
}

/** All formats that `export` writes, in the order of the help. To add one, add a file and an entry here. */
export const EXPORT_FORMATS: readonly (ExportFormat | MapFormat)[] = [
  JSON_EXPORT,
  GRAPHML_EXPORT,
  DOT_EXPORT,
  CSV_EXPORT,
  { id: 'svg', ending: '.svg', meaning: 'The map as a drawing.', draw: svgFile },
  {
    id: 'mermaid',
    ending: '.mmd',
    meaning: 'The map as a flow chart for Mermaid, which many Markdown pages draw.',
    draw: mermaidFile,
  },
];
