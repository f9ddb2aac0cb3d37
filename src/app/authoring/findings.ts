import { oncePer } from '../../language/once-per.ts';
import { type PatternMark, patternMarks } from '../../language/review/pattern-marks.ts';
import type { ReaderState } from '../../store/reader.ts';

const marksIn = oncePer(patternMarks);

/** The marks for patterns with findings, by pattern id, for the map and the outline. */
export const marksOf = ({ bundle }: ReaderState): ReadonlyMap<number, PatternMark> =>
  marksIn(bundle.diagnostics);
