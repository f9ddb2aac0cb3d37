import type { ReaderState } from '../store/reader.ts';
import { hasPanel } from '../store/selectors.ts';
import { patternAuthoringReady } from './authoring/pattern-authoring-parts.ts';
import { ProblemsPart, isError } from './authoring/problems-part.ts';
import { ReviewTogglePart } from './authoring/review-toggle-part.ts';
import { PanelPart } from './panel/panel-part.ts';

/** Loads the parts that a page shows at first, so that they are rendered with the rest of the page. */
export async function firstParts(state: ReaderState): Promise<void> {
  const hasReview = state.bundle.authoring.review !== 'none';
  await Promise.all([
    ...(hasPanel(state) ? [PanelPart.part.ready(), patternAuthoringReady()] : []),
    ...(state.bundle.diagnostics.some(isError) ? [ProblemsPart.part.ready()] : []),
    ...(hasReview ? [ReviewTogglePart.part.ready()] : []),
  ]);
}
