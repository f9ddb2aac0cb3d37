import type { Pattern } from '../../language/pattern.ts';
import type { EntryKey } from '../../language/project/project.ts';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import unseen from '../styles/unseen.module.css';
import { Field } from './Field.tsx';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './AsideList.module.css';

/** A pattern that was set aside. */
interface ShownAside {
  readonly key: EntryKey;
  readonly name: string;
  readonly pattern: Pattern | null;
  readonly why: string;
}

interface Props {
  readonly asides: readonly ShownAside[];
  readonly links: PatternLinks;
  readonly onWhy: (key: EntryKey, why: string) => void;
  readonly onConsider: (key: EntryKey) => void;
}

/** The patterns that were considered and left out, each with the reason. */
export function AsideList({ asides, links, onWhy, onConsider }: Props) {
  return (
    <ul className={styles['list']} aria-label="Set aside">
      {asides.map(({ key, name, pattern, why }) => (
        <li key={key}>
          <div className={styles['row']}>
            <span className={styles['name']}>
              {pattern ? (
                <PatternLink to={pattern.id} links={links}>
                  <PatternName pattern={pattern} styles={styles} isPlain />
                </PatternLink>
              ) : (
                <span dir="auto">{name}</span>
              )}
            </span>
            <button type="button" onClick={() => onConsider(key)}>
              Consider again<span className={unseen['unseen']}>{`: ${name}`}</span>
            </button>
          </div>
          <Field label={`Why not ${name}`} value={why} onKeep={(text) => onWhy(key, text)} />
        </li>
      ))}
    </ul>
  );
}
