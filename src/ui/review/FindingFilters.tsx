import { useMemo } from 'react';
import type { Diagnostic, Severity } from '../../language/diagnostic.ts';
import { type FindingFilter, SEVERITIES } from '../../language/review/finding-filter.ts';
import { countFindings } from '../../language/review/passing-findings.ts';
import { FindingMark } from './FindingMark.tsx';
import styles from './ReviewPanel.module.css';
import unseen from '../styles/unseen.module.css';

interface Props {
  readonly findings: readonly Diagnostic[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

const NAMES: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', note: 'Notes' };

/** Narrows the review by severity, rule and text. */
export function FindingFilters({ findings, filter, onChange }: Props) {
  const counts = useMemo(() => countFindings(findings, filter), [findings, filter]);
  const toggle = (severity: Severity) => {
    const has = filter.severities.includes(severity);
    const severities = SEVERITIES.filter((other) =>
      other === severity ? !has : filter.severities.includes(other),
    );
    onChange({ ...filter, severities });
  };
  return (
    <div className={styles['filters']}>
      <fieldset>
        <legend className={unseen['unseen']}>Severity</legend>
        {SEVERITIES.map((severity) => (
          <label key={severity} className={styles['tick']}>
            <input
              type="checkbox"
              checked={filter.severities.includes(severity)}
              onChange={() => toggle(severity)}
            />
            <FindingMark severity={severity} />
            <span>{NAMES[severity]}</span>{' '}
            <span className={styles['count']}>{counts.severities[severity]}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['fields']}>
        <label>
          Rule
          <select
            value={filter.rule ?? ''}
            onChange={(event) => onChange({ ...filter, rule: event.target.value || null })}
          >
            <option value="">All rules</option>
            {counts.rules.map(({ rule, count }) => (
              <option key={rule} value={rule}>
                {`${rule} (${count})`}
              </option>
            ))}
          </select>
        </label>
        <label>
          Text
          <input
            type="search"
            value={filter.text}
            placeholder="Message or file"
            onChange={(event) => onChange({ ...filter, text: event.target.value })}
          />
        </label>
      </div>
    </div>
  );
}
