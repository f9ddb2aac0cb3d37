import type { Reader } from '../../store/reader.ts';
import type { MapFileKind } from './save-map.ts';

/** The files as which the map can be saved. */
export const MAP_FILES: readonly {
  readonly id: MapFileKind;
  readonly label: string;
  readonly hint: string;
}[] = [
  { id: 'svg', label: 'SVG', hint: 'a drawing that stays sharp' },
  { id: 'png', label: 'PNG', hint: 'a picture for slides and mail' },
  { id: 'mermaid', label: 'Mermaid', hint: 'a chart as text' },
];

/** Loads what saves the map, and saves it as the reader sees it. Resolves with a sentence for the reader. */
export async function saveMapAs(reader: Reader, kind: MapFileKind): Promise<string> {
  try {
    const { saveMap } = await import('./save-map.ts');
    return await saveMap(reader, kind);
  } catch {
    return 'The map could not be saved. Reload the page and try again.';
  }
}
