import { useEffect, useMemo, useRef } from 'react';
import type { Authoring } from '../../language/authoring.ts';
import type { Diagnostic, Severity } from '../../language/diagnostic.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { Scale } from '../../language/scale.ts';
import {
  ALL_FINDINGS,
  type FindingFilter,
  type FindingGroup,
  findingKey,
  groupFindings,
  isFilteringFindings,
  passingFindings,
} from '../../language/review/finding-filter.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import type { Editing } from './editing.ts';
import { Finding } from './Finding.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingMark } from './FindingMark.tsx';
import { NewPattern } from './NewPattern.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import beside from '../pattern/PatternPanel.module.css';
import styles from './ReviewPanel.module.css';

/** The reader's place in the list, which is restored after a pattern was opened and closed. */
export interface ReviewPlace {
  /** The key of the finding that was followed last. */
  readonly key: string | null;
  /** The number of findings that were listed. */
  readonly listed: number;
}

/** Number of findings that are listed at first and added each time. Thousands at once would block the page. */
const STEP = 200;

export const REVIEW_START: ReviewPlace = { key: null, listed: STEP };

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

const TITLES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  note: ['note', 'notes'],
};

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
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
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
        {listed(groups, place.listed).map(({ severity, count, files }) => (
          <section key={severity} className={styles['group']} data-severity={severity}>
            <h2>
              <FindingMark severity={severity} />
              <span>{`${count} ${TITLES[severity][count === 1 ? 0 : 1]}`}</span>
            </h2>
            {files.map(({ file, findings: own }) => (
              <section key={file} className={styles['file']}>
                <h3 translate="no">{file}</h3>
                <ul>
                  {own.map((finding, index) => (
                    <Finding
                      key={`${findingKey(finding)} ${index}`}
                      finding={finding}
                      isKnown={finding.pattern !== null && props.patterns.has(finding.pattern)}
                      links={props.links}
                      editing={editing}
                      onFollow={() => onPlace({ ...place, key: findingKey(finding) })}
                      onPoint={onPoint}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </section>
        ))}
      </div>
      {shown.length > place.listed && (
        <p className={styles['more']}>
          <button
            type="button"
            className={styles['plain']}
            onClick={() => onPlace({ ...place, listed: place.listed + STEP })}
          >
            {`Show ${Math.min(STEP, shown.length - place.listed)} more of ${shown.length}`}
          </button>
        </p>
      )}
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

/** Returns the first findings, in their groups. */
function listed(groups: readonly FindingGroup[], most: number): FindingGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const files = group.files.flatMap(({ file, findings }) => {
      const shown = findings.slice(0, left);
      left -= shown.length;
      return shown.length > 0 ? [{ file, findings: shown }] : [];
    });
    return files.length > 0 ? [{ ...group, files }] : [];
  });
}

function findEntry(panel: HTMLElement | null, key: string): HTMLElement | undefined {
  return [...(panel?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find(
    (entry) => entry.dataset['finding'] === key,
  );
}
