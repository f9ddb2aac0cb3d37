import { toHundredths } from '../geometry.ts';
import { NARROW_MAP, type Candidate, type Candidates, MOST_ZOOM } from '../bands/window-shape.ts';
import { BAND_MEASURES, LABEL_WIDTH, type LabelSide } from '../layout.ts';
import { WHOLE_ZOOM } from './detail.ts';

/** A shape of the map and the windows that show it, as a container query. Of several that match, the last one counts. */
export interface PageShape {
  readonly shape: Candidate;
  readonly query: string;
  /** The length of a map unit in these windows, as a CSS expression. */
  readonly unit: string;
}

/** Height of the tallest window for which a map is laid out before any script, in CSS pixels. */
const HIGHEST = 2400;

/** A number that names a shape in styles: its columns, and 100 more with labels at the left. */
export function shapeKey({ columns, labels }: Candidate): number {
  return columns + (labels === 'left' ? 100 : 0);
}

/** Returns the shapes that occur, with the windows in which `shapeFor` chooses them and `restZoom` gives the unit. */
export function pageShapes(candidates: Candidates): PageShape[] {
  return [...shapesOf(candidates.above, 'above'), ...shapesOf(candidates.left, 'left')];
}

function shapesOf(list: readonly Candidate[], labels: LabelSide): PageShape[] {
  const side = labels === 'above' ? `(max-width:${NARROW_MAP - 0.02}px)` : `(min-width:${NARROW_MAP}px)`;
  const least = (shape: Candidate | undefined) => (shape?.width ?? Infinity) * WHOLE_ZOOM;
  const scrolling = list
    // A shape that is too wide for this side never counts, nor does one that the next always replaces.
    .filter((shape, index) =>
      labels === 'above' ? index === 0 || least(shape) < NARROW_MAP : least(list[index + 1]) > NARROW_MAP,
    )
    .map((shape, index): PageShape => ({
      shape,
      query: index === 0 ? side : `${side} and (min-width:${px(least(shape))})`,
      unit: `clamp(${px(WHOLE_ZOOM)},100cqw/${toHundredths(shape.width)},${MOST_ZOOM.scrolling}px)`,
    }));
  const fitting = list.flatMap((shape, index): PageShape[] => {
    if ((labels === 'above' && least(shape) >= NARROW_MAP) || shape.height * WHOLE_ZOOM > HIGHEST) return [];
    const [before, after] = [list[index - 1], list[index + 1]];
    const query = [
      side,
      `(min-width:${px(least(shape))})`,
      `(min-height:${px(shape.height * WHOLE_ZOOM)})`,
      ...(before ? [`(min-aspect-ratio:${toHundredths(shape.width)}/${toHundredths(before.height)})`] : []),
      ...(after ? [`(max-aspect-ratio:${toHundredths(after.width)}/${toHundredths(shape.height)})`] : []),
    ].join(' and ');
    return [{ shape, query, unit: fittingUnit(shape) }];
  });
  return [...scrolling, ...fitting];
}

function fittingUnit({ width, height }: Candidate): string {
  return `min(100cqw/${toHundredths(width)},100cqh/${toHundredths(height)},${MOST_ZOOM.fitting}px)`;
}

/**
 * Returns the styles that give the picture in a page the shape for its window, without scripts.
 *
 * @param printed The shape on paper.
 * @param linksOf Returns the address of the drawing of all links in a shape; null if there is none.
 */
export function shapeStyles(
  shapes: readonly PageShape[],
  printed: Candidate,
  linksOf: (shape: Candidate) => string | null,
): string {
  const values = (shape: Candidate, unit: string) => {
    const { columns, width, height } = shape;
    const key = shapeKey(shape);
    return `--c:${columns};--k:${key};--w:${toHundredths(width)};--h:${toHundredths(height)};--u:${unit};--y:var(--y${key},0);--links:${maskOf(linksOf(shape))}`;
  };
  const { sidePadding, labelHeight, padding, leastHeight, bandGap } = BAND_MEASURES;
  const left = `--start:${LABEL_WIDTH};--top:${padding};--gap:${bandGap.left};--least:${leastHeight};--above:0`;
  const above = `--start:${sidePadding};--top:${labelHeight};--gap:${bandGap.above};--least:0;--above:1`;
  return [
    `.flow{${left}}@container map (max-width:${NARROW_MAP - 0.02}px){.flow{${above}}}`,
    ...shapes.map(({ shape, query, unit }) => `@container map ${query}{.flow{${values(shape, unit)}}}`),
    `@media print{.flow.flow{${left};${values(printed, fittingUnit(printed))}}}`,
  ].join('');
}

/** Returns what masks the links. A mask of nothing would show its whole ground. */
function maskOf(links: string | null): string {
  return links === null ? 'linear-gradient(#0000,#0000)' : `url("${links}")`;
}

function px(value: number): string {
  return `${Math.ceil(value * 1000) / 1000}px`;
}
