import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Pattern, keyOf } from '../../language/pattern.ts';
import { plainWords } from '../../language/strip-marks.ts';
import { bringIntoSight } from '../parts/bring-into-sight.ts';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './PatternPicker.module.css';

interface Props {
  readonly label: string;
  readonly patterns: readonly Pattern[];
  readonly onPick: (id: number) => void;
  /** Called on Escape if the box itself has nothing to undo. */
  readonly onCancel: () => void;
}

/** Most patterns that are offered at once. */
const MOST = 8;

/** Finds a pattern by number or by part of its name: a text box with a list below it. */
export function PatternPicker({ label, patterns, onPick, onCancel }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => matching(patterns, text), [patterns, text]);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    return bringIntoSight(() => box.current?.parentElement);
  }, []);
  const optionId = (index: number) => `${id}-${index}`;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (text === '') onCancel();
      else setText('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const pattern = found[active];
      if (pattern) onPick(pattern.id);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => (now + step + found.length) % Math.max(1, found.length));
    }
  };
  return (
    <div className={styles['picker']}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={box}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder="Name or number"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div
        className={styles['list']}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={found.length === 0}
      >
        {found.map((pattern, index) => (
          // The keys belong to the box, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={pattern.id}
            id={optionId(index)}
            className={styles['option']}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The box keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(pattern.id)}
          >
            <PatternName pattern={pattern} styles={styles} isPlain />
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className={styles['none']}>
          No pattern has this in its name.
        </p>
      )}
    </div>
  );
}

/**
 * Returns the patterns that match. Those whose number or name begins with the text come first, then those with a word
 * that begins with it, then those that contain it.
 */
function matching(patterns: readonly Pattern[], text: string): readonly Pattern[] {
  const wanted = plainWords(text);
  if (wanted === '') return patterns.slice(0, MOST);
  const groups: Pattern[][] = [[], [], []];
  for (const pattern of patterns) {
    const name = plainWords(pattern.name);
    if (keyOf(pattern).startsWith(wanted) || name.startsWith(wanted)) groups[0]?.push(pattern);
    else if (name.includes(` ${wanted}`)) groups[1]?.push(pattern);
    else if (name.includes(wanted)) groups[2]?.push(pattern);
  }
  return groups.flat().slice(0, MOST);
}
