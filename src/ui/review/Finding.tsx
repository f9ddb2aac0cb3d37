import type { Diagnostic } from '../../language/diagnostic.ts';
import { findingKey, placeOf } from '../../language/review/finding-place.ts';
import { RULES, SETTINGS_RULE } from '../../language/review/rules.ts';
import { EditControl } from './EditControl.tsx';
import type { Editing } from './editing.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import styles from './ReviewPanel.module.css';

interface Props {
  readonly finding: Diagnostic;
  /** Whether the pattern concerned is in the language, so that it can be opened. */
  readonly isKnown: boolean;
  readonly links: PatternLinks;
  readonly editing: Editing;
  readonly onFollow: () => void;
  readonly onPoint: (id: number | null) => void;
}

const REASONS = new Map([...RULES, SETTINGS_RULE].map(({ id, why }) => [id, why]));

/** One finding: what is wrong, what to do, why it matters, and where. Its message leads to the pattern. */
export function Finding({ finding, isKnown, links, editing, onFollow, onPoint }: Props) {
  const { message, hint, rule, pattern } = finding;
  const why = REASONS.get(rule);
  return (
    <li className={styles['finding']} data-finding={findingKey(finding)}>
      <p className={styles['message']}>
        {isKnown && pattern !== null ? (
          <PatternLink
            to={pattern}
            links={{
              ...links,
              open: (id) => {
                onFollow();
                links.open(id);
              },
            }}
            onFocus={() => onPoint(pattern)}
            onBlur={() => onPoint(null)}
          >
            {message}
          </PatternLink>
        ) : (
          message
        )}
      </p>
      <p className={styles['hint']}>{hint}</p>
      <div className={styles['meta']}>
        <span className={styles['place']} translate="no">
          {placeOf(finding)}
        </span>
        <EditControl place={finding} editing={editing} />
      </div>
      {why === undefined ? (
        <p className={styles['rule']} translate="no">
          {rule}
        </p>
      ) : (
        <details className={styles['rule']}>
          <summary translate="no">{rule}</summary>
          <p>{why}</p>
        </details>
      )}
    </li>
  );
}
