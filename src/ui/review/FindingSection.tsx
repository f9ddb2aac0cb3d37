import { useId } from 'react';
import type { Severity } from '../../language/diagnostic.ts';
import type { Pattern } from '../../language/pattern.ts';
import { findingKey } from '../../language/review/finding-place.ts';
import { type FindingGroup, firstOf } from '../../language/review/finding-groups.ts';
import { ChevronDown } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import type { Editing } from './editing.ts';
import { Finding } from './Finding.tsx';
import { FindingMark } from './FindingMark.tsx';
import type { ReviewPlace } from './review-place.ts';
import styles from './ReviewPanel.module.css';

interface Props {
  readonly group: FindingGroup;
  readonly isFoldedAtFirst: boolean;
  readonly place: ReviewPlace;
  readonly onPlace: (place: ReviewPlace) => void;
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly links: PatternLinks;
  readonly editing: Editing;
  readonly onPoint: (id: number | null) => void;
}

/** Number of findings of one severity that are listed at first, so that the next severity is not far. */
const FIRST = 20;
/** Number of findings that are added each time. Thousands at once would block the page. */
const STEP = 200;

const TITLES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  note: ['note', 'notes'],
};

/** The findings of one severity: those about the language as a whole, then those of each file. */
export function FindingSection(props: Props) {
  const { group, isFoldedAtFirst, place, onPlace, patterns, links, editing, onPoint } = props;
  const { severity, count } = group;
  const id = useId();
  const isUnfolded = place.unfolded[severity] ?? !isFoldedAtFirst;
  const listed = place.listed[severity] ?? FIRST;
  const left = count - listed;
  return (
    <section className={styles['group']} data-severity={severity}>
      <h2>
        <button
          type="button"
          aria-expanded={isUnfolded}
          aria-controls={isUnfolded ? id : undefined}
          onClick={() => onPlace({ ...place, unfolded: { ...place.unfolded, [severity]: !isUnfolded } })}
        >
          <FindingMark severity={severity} />
          <span>{`${count} ${TITLES[severity][count === 1 ? 0 : 1]}`}</span>
          <Icon of={ChevronDown} size={15} className={styles['fold']} />
        </button>
      </h2>
      {isUnfolded && (
        <div id={id}>
          {firstOf(group, listed).map(({ file, findings }) => (
            <section key={file} className={styles['part']}>
              {file === null ? <h3>The language as a whole</h3> : <h3 translate="no">{file}</h3>}
              <ul>
                {findings.map((finding, index) => (
                  <Finding
                    key={`${findingKey(finding)} ${index}`}
                    finding={finding}
                    isKnown={finding.pattern !== null && patterns.has(finding.pattern)}
                    links={links}
                    editing={editing}
                    onFollow={() => onPlace({ ...place, key: findingKey(finding) })}
                    onPoint={onPoint}
                  />
                ))}
              </ul>
            </section>
          ))}
          {left > 0 && (
            <p className={styles['more']}>
              <button
                type="button"
                className={styles['plain']}
                onClick={() => onPlace({ ...place, listed: { ...place.listed, [severity]: listed + STEP } })}
              >
                {`Show ${Math.min(STEP, left)} more of ${count} ${TITLES[severity][1]}`}
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
