import { oncePer } from '../../language/once-per.ts';
import type { MapMarks } from '../../graph/map-marks.ts';
import { type PatternMark, patternMarks } from '../../language/review/pattern-marks.ts';
import type { ReaderState } from '../../store/reader.ts';

const marksIn = oncePer(patternMarks);

/** The marks for patterns with findings, by pattern id, for the map and the outline. */
export const findingMarksOf = ({ bundle }: ReaderState): ReadonlyMap<number, PatternMark> =>
  marksIn(bundle.diagnostics);

const mapMarksIn = oncePer(
  (marks: ReadonlyMap<number, PatternMark>): MapMarks =>
    new Map([...marks].map(([id, { severity }]) => [id, severity])),
);

/** The same marks as the map draws them. */
export const mapMarksOf = (state: ReaderState): MapMarks => mapMarksIn(findingMarksOf(state));
