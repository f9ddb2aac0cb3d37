import type { Diagnostic } from '../../language/diagnostic.ts';
import { oncePer } from '../../language/once-per.ts';
import type { MapMarks } from '../../graph/map-marks.ts';
import { type PatternMark, patternMarks } from '../../language/review/pattern-marks.ts';
import { byPattern } from '../../language/review/tally.ts';
import type { ReaderState } from '../../store/reader.ts';
import type { Editing } from '../../ui/review/editing.ts';
import { useReader, useReading } from '../use-reader.ts';
import { editingOf } from './editing-of.ts';

const marksIn = oncePer(patternMarks);
const findingsIn = oncePer(byPattern);

/** The marks for patterns with findings, by pattern id, for the map and the outline. */
export const marksOf = ({ bundle }: ReaderState): ReadonlyMap<number, PatternMark> =>
  marksIn(bundle.diagnostics);

const mapMarksIn = oncePer(
  (marks: ReadonlyMap<number, PatternMark>): MapMarks =>
    new Map([...marks].map(([id, { severity }]) => [id, severity])),
);

/** The same marks as the map draws them. */
export const mapMarksOf = (state: ReaderState): MapMarks => mapMarksIn(marksOf(state));

/** All findings about patterns, by pattern id. */
export const findingsOf = ({ bundle }: ReaderState): ReadonlyMap<number, readonly Diagnostic[]> =>
  findingsIn(bundle.diagnostics);

const editingIn = oncePer((bundle: ReaderState['bundle']) =>
  oncePer(({ base }: { readonly base: string }) =>
    editingOf(bundle.authoring, bundle.language.repository, base),
  ),
);

/** How this page lets authors edit files. */
export function useEditing(): Editing {
  const reader = useReader();
  return editingIn(useReading(({ bundle }) => bundle))(reader);
}
