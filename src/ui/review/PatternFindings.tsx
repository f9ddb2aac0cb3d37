import { counted } from '../../language/counted.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { SEVERITIES } from '../../language/review/finding-filter.ts';
import { findingKey } from '../../language/review/finding-place.ts';
import { tally } from '../../language/review/tally.ts';
import { EditControl } from './EditControl.tsx';
import type { Editing } from './editing.ts';
import { FindingMark } from './FindingMark.tsx';
import styles from './PatternFindings.module.css';

interface Props {
  readonly findings: readonly Diagnostic[];
  readonly editing: Editing;
}

/** Shows the review's findings about the open pattern, folded at first. */
export default function PatternFindings({ findings, editing }: Props) {
  const counts = tally(findings);
  return (
    <details className={styles['findings']}>
      <summary>
        {SEVERITIES.map((severity) =>
          counts[severity] > 0 ? <FindingMark key={severity} severity={severity} /> : null,
        )}
        <span>{counted(findings.length, 'finding')}</span>
      </summary>
      <ul>
        {findings.map((finding, index) => (
          <li key={`${findingKey(finding)} ${index}`}>
            <FindingMark severity={finding.severity} label={finding.severity} />
            <div>
              <p>{finding.message}</p>
              <p className={styles['hint']}>{finding.hint}</p>
              <div className={styles['meta']}>
                <span>{`Line ${finding.line}, column ${finding.column} · ${finding.rule}`}</span>
                <EditControl place={finding} editing={editing} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
