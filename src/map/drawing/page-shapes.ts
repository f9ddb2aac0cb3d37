import { toHundredths } from '../geometry.ts';
import { NARROW_MAP, type Candidate, type Candidates, MOST_ZOOM } from '../bands/window-shape.ts';
import { BAND_MEASURES, LABEL_WIDTH, type LabelSide } from '../layout.ts';
import { WHOLE_ZOOM } from './detail.ts';

/** A shape of the map and the windows that show it. Of several that match, the last one counts. */
export interface PageShape {
  readonly shape: Candidate;
  /** The container query for these windows, among those with labels at the same place; null for all of them. */
  readonly query: string | null;
  /** Whether all of the map fits into these windows. In others it scrolls. */
  readonly isFitting: boolean;
}

/** Height of the tallest window for which a map is laid out before any script, in CSS pixels. */
const HIGHEST = 1600;

/** A number that names a shape in styles: its columns, and 100 more with labels at the left. */
export function shapeKey({ columns, labels }: Candidate): number {
  return columns + (labels === 'left' ? 100 : 0);
}

/** Returns the shapes that occur, with the windows in which `shapeFor` chooses them and `restZoom` gives the unit. */
function pageShapes(list: readonly Candidate[], labels: LabelSide): readonly PageShape[] {
  const least = (shape: Candidate | undefined) => (shape?.width ?? Infinity) * WHOLE_ZOOM;
  const scrolling = list
    // A shape that is too wide for this side never counts, nor does one that the next always replaces.
    .filter((shape, index) =>
      labels === 'above' ? index === 0 || least(shape) < NARROW_MAP : least(list[index + 1]) > NARROW_MAP,
    )
    .map((shape, index): PageShape => ({
      shape,
      query: index === 0 ? null : `(min-width:${edge(least(shape))})`,
      isFitting: false,
    }));
  const fitting = list.flatMap((shape, index): PageShape[] => {
    if ((labels === 'above' && least(shape) >= NARROW_MAP) || shape.height * WHOLE_ZOOM > HIGHEST) return [];
    const [before, after] = [list[index - 1], list[index + 1]];
    const query = [
      `(min-width:${edge(least(shape))})`,
      `(min-height:${edge(shape.height * WHOLE_ZOOM)})`,
      ...(before ? [`(min-aspect-ratio:${toHundredths(shape.width)}/${toHundredths(before.height)})`] : []),
      ...(after ? [`(max-aspect-ratio:${toHundredths(after.width)}/${toHundredths(shape.height)})`] : []),
    ].join(' and ');
    return [{ shape, query, isFitting: true }];
  });
  return [...scrolling, ...fitting];
}

/** Returns all shapes in which a page may show the map. */
export function shapesOf(candidates: Candidates): readonly Candidate[] {
  return SIDES.flatMap((labels) => pageShapes(candidates[labels], labels).map(({ shape }) => shape));
}

const SIDES = ['above', 'left'] as const satisfies readonly LabelSide[];

/**
 * Returns the styles that give the picture in a page the shape for its window, without scripts.
 *
 * @param printed The shape on paper.
 * @param linksOf Returns the address of the drawing of all links in a shape; null if there is none.
 */
export function shapeStyles(
  candidates: Candidates,
  printed: Candidate,
  linksOf: (shape: Candidate) => string | null,
): string {
  const values = (shape: Candidate) => {
    const { columns, height } = shape;
    const key = shapeKey(shape);
    return `--c:${columns};--h:${toHundredths(height)};--y:var(--y${key},0);--links:${maskOf(linksOf(shape))}`;
  };
  const { pitch, margin, sidePadding, labelHeight, padding, leastHeight, bandGap } = BAND_MEASURES;
  // The key and the width of a shape follow from its columns and the place of its labels (`shapeKey`, `spanOf`), and the
  // unit with which all of it fits from its height.
  const derived = `--k:calc(var(--c) + 100 - 100*var(--above));--w:calc(${pitch}*var(--c) + var(--start) + ${2 * margin + sidePadding});--fit:min(100cqh/var(--h),${MOST_ZOOM.fitting}px)`;
  const measures = {
    above: `--start:${sidePadding};--top:${labelHeight};--gap:${bandGap.above};--least:0;--above:1`,
    left: `--start:${LABEL_WIDTH};--top:${padding};--gap:${bandGap.left};--least:${leastHeight};--above:0`,
  };
  const across = '100cqw/var(--w)';
  // Where a shape fits into the window, its width never is the least.
  const unit = `min(max(${Math.ceil(WHOLE_ZOOM * 1000) / 1000}px,${across}),var(--limit,${MOST_ZOOM.scrolling}px))`;
  const windows = { above: `(max-width:${NARROW_MAP - 0.02}px)`, left: `(min-width:${NARROW_MAP}px)` };
  const sides = SIDES.map((labels) => {
    const rules = pageShapes(candidates[labels], labels).map(({ shape, query, isFitting }) => {
      const rule = `.flow{${values(shape)}${isFitting ? ';--limit:var(--fit)' : ''}}`;
      return query === null ? rule : `@container map ${query}{${rule}}`;
    });
    const own = labels === 'left' ? '' : `.flow{${measures[labels]}}`;
    return `@container map ${windows[labels]}{${own}${rules.join('')}}`;
  });
  const onPaper = `--u:min(${across},var(--fit))`;
  return `.flow{${measures.left};${derived};--u:${unit}}${sides.join('')}@media print{.flow.flow{${measures.left};${values(printed)};${onPaper}}}`;
}

/** Returns what masks the links. A mask of nothing would show its whole ground. */
function maskOf(links: string | null): string {
  return links === null ? 'linear-gradient(#0000,#0000)' : `url("${links}")`;
}

/** Returns the length from which on a window that is measured in whole pixels, as the app does, is at least as long. */
function edge(least: number): string {
  return `${Math.ceil(least) - 0.5}px`;
}
