import { type ReactNode, useMemo, useState } from 'react';
import type { Pattern } from '../../language/pattern.ts';
import { type PatternMark, patternMarks } from '../../language/review/pattern-marks.ts';
import { byPattern, tally } from '../../language/review/tally.ts';
import type { Bundle } from '../../map/bundle.ts';
import { AuthoringNotes } from '../../ui/AuthoringNotes.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { EditControl } from '../../ui/EditControl.tsx';
import type { PatternLinks } from '../../ui/pattern-link.ts';
import { REVIEW_BUTTON, ReviewButton } from '../../ui/ReviewButton.tsx';
import { ReviewReturn } from '../../ui/ReviewReturn.tsx';
import type { ReviewPlace } from '../../ui/ReviewPanel.tsx';
import type { View } from '../../store/address.ts';
import { editingOf } from './editing-of.ts';

const ReviewPanel = lazyPart({
  what: 'The review',
  load: async () => (await import('../../ui/ReviewPanel.tsx')).default,
});

interface Options {
  readonly bundle: Bundle;
  /** The path under which the app is served, with slashes at both ends. */
  readonly base: string;
  readonly view: View;
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly links: PatternLinks;
  readonly onPoint: (id: number | null) => void;
  /** Goes to another view; `replace` takes no step in the history. */
  readonly go: (part: Partial<View>, how: 'push' | 'replace') => void;
}

/** What the app offers to those who write the language, each part for its place. */
interface AuthoringParts {
  /** The button in the header; null where the site has no review. */
  readonly button: ReactNode;
  /** The review, where it is open in the panel's place; else null. */
  readonly panel: ReactNode;
  readonly marks: ReadonlyMap<number, PatternMark>;
  /** What in the address was not found, for the reader. */
  readonly problems: readonly string[];
  /** For the bar of a pattern's panel: the way back to the review, and “Edit”. */
  barFor(pattern: Pattern): ReactNode;
  /** For a pattern's panel: what was found, and of an unwritten pattern, how to start it. */
  notesFor(pattern: Pattern): ReactNode;
}

const NOWHERE: ReviewPlace = { key: null, listed: 200 };
const NO_PROBLEMS: readonly string[] = [];

/** Offers the review and the ways to change files. Of a site for readers there is nothing but “Edit”. */
export function useAuthoring({ bundle, base, view, patterns, links, onPoint, go }: Options): AuthoringParts {
  const { authoring, diagnostics, language } = bundle;
  const { review } = authoring;
  const editing = useMemo(
    () => editingOf(authoring, language.repository, base),
    [authoring, language.repository, base],
  );
  const counts = useMemo(() => tally(diagnostics), [diagnostics]);
  const marks = useMemo(() => patternMarks(diagnostics), [diagnostics]);
  const findings = useMemo(() => byPattern(diagnostics), [diagnostics]);
  const [place, setPlace] = useState(NOWHERE);

  const isShown = review !== 'none' && view.page === 'review' && view.open === null;
  const show = () => go({ open: null, page: 'review' }, 'push');
  const hide = () => {
    onPoint(null);
    setPlace(NOWHERE);
    go({ open: null, page: 'map' }, 'push');
    requestAnimationFrame(() => document.getElementById(REVIEW_BUTTON)?.focus());
  };
  return {
    button:
      review === 'none' ? null : (
        <ReviewButton review={review} counts={counts} isShown={isShown} onToggle={isShown ? hide : show} />
      ),
    panel: isShown ? (
      <ReviewPanel
        review={review}
        findings={diagnostics}
        filter={view.findings}
        place={place}
        patterns={patterns}
        scales={language.scales}
        links={links}
        editing={editing}
        onFilter={(next) => go({ findings: next }, 'replace')}
        onPlace={setPlace}
        onPoint={onPoint}
        onClose={hide}
      />
    ) : null,
    marks,
    problems:
      view.page === 'review' && review === 'none' ? ['This site does not show its review.'] : NO_PROBLEMS,
    barFor: (pattern) => (
      <>
        {view.page === 'review' && review !== 'none' && <ReviewReturn onReturn={show} />}
        {pattern.status === 'written' && (
          <EditControl place={{ file: pattern.file, line: null, column: null }} editing={editing} />
        )}
      </>
    ),
    notesFor: (pattern) => (
      <AuthoringNotes pattern={pattern} findings={findings.get(pattern.id) ?? []} editing={editing} />
    ),
  };
}
