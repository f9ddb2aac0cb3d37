import { useEffect, useMemo, useRef } from 'react';
import type { Authoring } from '../../language/authoring.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { Scale } from '../../language/scale.ts';
import { ALL_FINDINGS, type FindingFilter } from '../../language/review/finding-filter.ts';
import { isFilteringFindings, passingFindings } from '../../language/review/passing-findings.ts';
import { groupFindings } from '../../language/review/finding-groups.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import type { Editing } from './editing.ts';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingMark } from './FindingMark.tsx';
import { FindingSection } from './FindingSection.tsx';
import { NewPattern } from './NewPattern.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { REVIEW_START, type ReviewPlace } from './review-place.ts';
import beside from '../pattern/PatternPanel.module.css';
import styles from './ReviewPanel.module.css';

interface Props {
  readonly review: Authoring['review'];
  readonly findings: readonly Diagnostic[];
  readonly filter: FindingFilter;
  readonly place: ReviewPlace;
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly scales: readonly Scale[];
  readonly links: PatternLinks;
  readonly editing: Editing;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onPlace: (place: ReviewPlace) => void;
  readonly onPoint: (id: number | null) => void;
  readonly onClose: () => void;
}

/** The review: faults in the files of the language, and possible improvements, by severity and file. */
export default function ReviewPanel(props: Props) {
  const { findings, filter, place, onFilter, onPlace, onPoint, editing } = props;
  const shown = useMemo(() => passingFindings(findings, filter), [findings, filter]);
  const groups = useMemo(() => groupFindings(shown), [shown]);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(place);
  useEffect(() => {
    const followed = first.current.key === null ? null : findEntry(panel.current, first.current.key);
    if (!followed) return heading.current?.focus({ preventScroll: true });
    followed.scrollIntoView?.({ block: 'center' });
    return followed.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }, []);
  return (
    <aside ref={panel} className={beside['panel']} aria-label="Review">
      <div className={beside['bar']}>
        <h1 ref={heading} id="pattern-heading" tabIndex={-1} className={styles['title']}>
          Review
        </h1>
        <CloseButton onClose={props.onClose} />
      </div>
      {findings.length > 0 && (
        <FindingFilters
          findings={findings}
          filter={filter}
          onChange={(next) => {
            onFilter(next);
            onPlace(REVIEW_START);
          }}
        />
      )}
      <p className={styles['summary']} aria-live="polite">
        <span>{summary(props, shown.length)}</span>{' '}
        {isFilteringFindings(filter) && (
          <button type="button" className={styles['plain']} onClick={() => onFilter(ALL_FINDINGS)}>
            Show all findings
          </button>
        )}
      </p>
      <div>
        {groups.map((group) => (
          <FindingSection
            key={group.severity}
            group={group}
            isFoldedAtFirst={group.severity === 'note' && groups.length > 1}
            place={place}
            onPlace={onPlace}
            patterns={props.patterns}
            links={props.links}
            editing={editing}
            onPoint={onPoint}
          />
        ))}
      </div>
      <footer className={styles['foot']}>
        <p>
          On the map and in the outline, <FindingMark severity="error" label="this mark" /> stands at patterns
          with errors and <FindingMark severity="warning" label="this one" /> at those with warnings.
        </p>
        {editing.folder !== null && <NewPattern scales={props.scales} folder={editing.folder} />}
      </footer>
    </aside>
  );
}

function summary({ review, findings }: Props, shown: number): string {
  if (review === 'under way') return 'The texts are being read; the review follows.';
  if (findings.length === 0) return 'Nothing to mend: no errors, no warnings, no notes.';
  return `${shown} of ${findings.length} findings`;
}

function findEntry(panel: HTMLElement | null, key: string): HTMLElement | undefined {
  return [...(panel?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find(
    (entry) => entry.dataset['finding'] === key,
  );
}
