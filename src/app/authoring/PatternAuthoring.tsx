import type { Pattern } from '../../language/pattern.ts';
import { AuthoringNotes } from '../../ui/review/AuthoringNotes.tsx';
import { EditControl } from '../../ui/review/EditControl.tsx';
import { PanelReturn } from '../../ui/review/PanelReturn.tsx';
import { useReader, useReading } from '../use-reader.ts';
import { findingsOf, useEditing } from './use-editing.ts';
import { showReview } from './show-review.ts';

interface Props {
  readonly pattern: Pattern;
}

/** For the bar of a pattern's panel: the way back to the review, and “Edit”. */
export function PatternBar({ pattern }: Props) {
  const reader = useReader();
  const isInReview = useReading(
    ({ view, bundle }) => view.page === 'review' && bundle.authoring.review !== 'none',
  );
  const editing = useEditing();
  return (
    <>
      {isInReview && <PanelReturn to="Review" place="the review" onReturn={() => showReview(reader)} />}
      {pattern.status === 'written' && (
        <EditControl place={{ file: pattern.file, line: null, column: null }} editing={editing} />
      )}
    </>
  );
}

const NONE: readonly [] = [];

/** For a pattern's panel: its findings and, for an unwritten pattern, how to start it. */
export function PatternNotes({ pattern }: Props) {
  const findings = useReading((state) => findingsOf(state).get(pattern.id)) ?? NONE;
  return <AuthoringNotes pattern={pattern} findings={findings} editing={useEditing()} />;
}
