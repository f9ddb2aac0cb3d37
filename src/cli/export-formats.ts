import { CSV_EXPORT } from '../language/export/csv.ts';
import { DOT_EXPORT } from '../language/export/dot.ts';
import type { ExportFormat } from '../language/export/export-format.ts';
import { GRAPHML_EXPORT } from '../language/export/graphml.ts';
import { JSON_EXPORT } from '../language/export/json.ts';
import { SVG_EXPORT } from '../source/build/svg-file.ts';

/** All formats that `export` writes, in the order of the help. To add one, add a file and an entry here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  JSON_EXPORT,
  GRAPHML_EXPORT,
  DOT_EXPORT,
  CSV_EXPORT,
  SVG_EXPORT,
];
