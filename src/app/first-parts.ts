import type { ReaderState } from '../store/reader.ts';
import { hasPanel } from '../store/selectors.ts';
import { PanelPart } from './panel/panel-part.ts';

/** Loads the parts that a page shows at first, so that they are rendered with the rest of the page. */
export async function firstParts(state: ReaderState): Promise<void> {
  if (hasPanel(state)) await PanelPart.part.ready();
}
