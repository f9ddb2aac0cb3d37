import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FilterOption } from '../../language/filters/filters.ts';
import { findValues } from '../../language/filters/find-values.ts';
import styles from './FilterPicker.module.css';

interface Props {
  /** In the order in which they are shown. */
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  /** The word for one value. */
  readonly noun: string;
  /** The word for several values. */
  readonly nouns: string;
  /** Called with the first value that is found, when the reader presses Enter. */
  readonly onEnter: (value: string) => void;
  /** Renders one value. */
  readonly children: (option: FilterOption) => ReactNode;
}

/** Number of values that are shown until the reader asks for all or types. */
const FIRST = 24;

/** Shows the first of many values, and the others when the reader types or asks for all. */
export function ValueFinder({ options, chosen, noun, nouns, onEnter, children }: Props) {
  const [typed, setTyped] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // A finger brings up the keyboard of the screen only when it asks for it.
  useEffect(() => {
    if (!window.matchMedia('(pointer: coarse)').matches) field.current?.focus();
  }, []);
  const { shown, found } = findValues(options, chosen, typed, showsAll ? Infinity : FIRST);
  return (
    <>
      <input
        ref={field}
        type="search"
        className={styles['find']}
        aria-label={`Find a ${noun}`}
        placeholder={`Find a ${noun}`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const [first] = shown;
          if (event.key === 'Enter' && typed.trim() !== '' && found > 0 && first) onEnter(first.value);
          else if (event.key !== 'Escape' || typed === '') return;
          event.preventDefault();
          setTyped('');
        }}
      />
      <div className={styles['values']}>{shown.map(children)}</div>
      <p className={styles['none']} aria-live="polite">
        {found === 0 && `No ${noun} has “${typed.trim()}” in it.`}
      </p>
      {typed.trim() === '' && found > FIRST && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? `Show fewer ${nouns}` : `Show all ${found} ${nouns}`}
        </button>
      )}
    </>
  );
}
