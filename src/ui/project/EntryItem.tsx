import { type ComponentType, useId, useState } from 'react';
import type { Remark } from '../../language/project/changes.ts';
import { Icon } from '../parts/Icon.tsx';
import { ChevronDown, X } from '../parts/icon-shapes.ts';
import { GripVertical } from '../parts/later-icon-shapes.ts';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './EntryList.module.css';
import { Field } from './Field.tsx';
import { STATE_WORDS, type ShownEntry } from './shown-entry.ts';
import { StateSelect } from './StateSelect.tsx';
import type { Grip } from './use-reorder.ts';

interface Props {
  readonly entry: ShownEntry;
  readonly links: PatternLinks;
  readonly grip: Grip;
  readonly isDragged: boolean;
  /** Where a pulled entry would come, beside this one. */
  readonly mark: 'before' | 'after' | null;
  readonly onRemark: (remark: Remark) => void;
  readonly onRemove: () => void;
  readonly OwnForm: ComponentType<{ readonly entry: ShownEntry }>;
  readonly onPoint: (id: number | null) => void;
}

/** One pattern of the reader's own language: its name, its state, and on request what is said of it. */
export function EntryItem(props: Props) {
  const { entry, links, grip, isDragged, mark, onRemark, onRemove, OwnForm, onPoint } = props;
  const { name, pattern, own, state, note, carer } = entry;
  const [isShown, setShown] = useState(own !== null && name === '');
  const details = useId();
  const shownName = name || 'Without a name';
  return (
    <li className={styles['item']} data-dragged={isDragged || undefined} data-mark={mark ?? undefined}>
      <div className={styles['row']}>
        <button
          type="button"
          className={styles['grip']}
          aria-label={`Move ${shownName}`}
          title="Pull, or move with the arrow keys"
          {...grip}
        >
          <Icon of={GripVertical} size={15} />
        </button>
        <span className={styles['name']}>
          {pattern ? (
            <PatternLink
              to={pattern.id}
              links={links}
              onFocus={() => onPoint(pattern.id)}
              onBlur={() => onPoint(null)}
            >
              <PatternName pattern={pattern} styles={styles} />
            </PatternLink>
          ) : (
            <span dir="auto">{shownName}</span>
          )}{' '}
          {own && <span className={styles['kind']}>own</span>}
          {!own && !pattern && <span className={styles['kind']}>gone from the language</span>}
        </span>
        {state && <span className={styles['state']}>{STATE_WORDS[state]}</span>}
        <button
          type="button"
          className={styles['tool']}
          aria-expanded={isShown}
          aria-controls={details}
          aria-label={`What we say of ${shownName}`}
          title="Note, carer, state"
          onClick={() => setShown(!isShown)}
        >
          <Icon of={ChevronDown} size={15} />
        </button>
        <button
          type="button"
          className={styles['tool']}
          data-remove
          aria-label={`Remove ${shownName}`}
          title="Remove"
          onClick={onRemove}
        >
          <Icon of={X} size={15} />
        </button>
      </div>
      {!isShown && (note !== '' || carer !== '') && (
        <p className={styles['said']} dir="auto">
          {[note, carer && `Cared for by ${carer}.`].filter(Boolean).join(' ')}
        </p>
      )}
      <div id={details} className={styles['details']} hidden={!isShown}>
        {isShown && (
          <>
            {own && <OwnForm entry={entry} />}
            <Field
              label="How we do it here"
              value={note}
              lines={2}
              onKeep={(text) => onRemark({ note: text })}
            />
            <div className={styles['pair']}>
              <Field label="Who cares for it" value={carer} onKeep={(text) => onRemark({ carer: text })} />
              <StateSelect state={state} onChange={(next) => onRemark({ state: next })} />
            </div>
          </>
        )}
      </div>
    </li>
  );
}
