import { useId } from 'react';
import type { Pattern } from '../../language/pattern.ts';
import { LoadFault } from '../parts/LoadFault.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { PatternLink } from '../parts/PatternLink.tsx';
import { AddPattern } from './AddPattern.tsx';
import controls from './controls.module.css';
import field from './Field.module.css';
import { PatternName } from '../parts/PatternName.tsx';
import styles from './Guide.module.css';
import { Section } from './Section.tsx';

interface Props {
  /** The reader's problem, in plain words. */
  readonly problem: string;
  readonly onProblem: (words: string) => void;
  /** Whether the patterns are found for the problem. Otherwise they are good beginnings for anyone. */
  readonly isAsked: boolean;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
  readonly found: readonly { readonly pattern: Pattern; readonly scale: string; readonly problem: string }[];
  /** All patterns, to find one by its name. */
  readonly patterns: readonly Pattern[];
  readonly links: PatternLinks;
  readonly onBegin: (id: number) => void;
}

/** The beginning of the guided way: which pattern describes best what the reader wants? */
export function GuideStart(props: Props) {
  const { problem, onProblem, isAsked, isLoading, hasFailed, onRetry, found, patterns, links, onBegin } =
    props;
  const id = useId();
  return (
    <>
      <h2 id="guide-step" tabIndex={-1} className={styles['question']}>
        Which problem is yours?
      </h2>
      <p className={controls['words']}>
        Begin with the one pattern that describes best what your team or project is about. The guide then
        offers its smaller patterns, one step after the other. You can stop at any time and go on another day.
      </p>
      <div className={field['field']}>
        <label htmlFor={id}>Tell it in your words</label>
        <textarea
          id={id}
          rows={2}
          dir="auto"
          placeholder="Releases take weeks and break things"
          value={problem}
          onChange={({ currentTarget }) => onProblem(currentTarget.value)}
        />
      </div>
      <div className={styles['found']}>
        <Section
          title={isAsked ? 'Patterns for this problem' : 'Good places to begin'}
          aside={
            <span role="status" className={styles['status']}>
              {isLoading ? 'Looking…' : isAsked && found.length === 0 ? 'Nothing found' : ''}
            </span>
          }
        >
          {hasFailed && isAsked && <LoadFault what="The search" onRetry={onRetry} look="line" />}
          {isAsked && !isLoading && !hasFailed && found.length === 0 && (
            <p className={controls['words']}>
              No pattern speaks of this. Try other words, or choose a pattern by its name.
            </p>
          )}
          <ol className={styles['starts']}>
            {found.map(({ pattern, scale, problem: theirs }) => (
              <li key={pattern.id}>
                <div className={styles['start']}>
                  <PatternLink to={pattern.id} links={links} className={styles['name']}>
                    <PatternName pattern={pattern} styles={styles} isPlain />
                  </PatternLink>
                  <button
                    type="button"
                    className={controls['button']}
                    aria-label={`Begin with ${pattern.name}`}
                    onClick={() => onBegin(pattern.id)}
                  >
                    Begin here
                  </button>
                </div>
                <p className={styles['sentence']} dir="auto">
                  {theirs || scale}
                </p>
              </li>
            ))}
          </ol>
        </Section>
      </div>
      <div className={controls['row']}>
        <AddPattern patterns={patterns} onAdd={onBegin} label="Begin with another pattern" />
      </div>
    </>
  );
}
