import { useRef, useState } from 'react';
import type { Pattern } from '../../language/pattern.ts';
import { Icon } from '../parts/Icon.tsx';
import { Plus } from '../parts/icon-shapes.ts';
import { PatternPicker } from '../pattern/PatternPicker.tsx';
import controls from './controls.module.css';

interface Props {
  /** The patterns that can be added. */
  readonly patterns: readonly Pattern[];
  readonly onAdd: (id: number) => void;
  /** The name of the button, if it says more than that a pattern is added. */
  readonly label?: string;
}

/** Adds patterns of the language by name. The box stays, so that several can be added one after the other. */
export function AddPattern({ patterns, onAdd, label = 'Add a pattern' }: Props) {
  const [isShown, setShown] = useState(false);
  // A box that was used is empty again.
  const [used, setUsed] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={controls['button']}
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon of={Plus} size={14} />
        <span>{label}</span>
      </button>
      {isShown && (
        <div style={{ flexBasis: '100%' }}>
          <PatternPicker
            key={used}
            label={label}
            patterns={patterns}
            onPick={(id) => {
              onAdd(id);
              setUsed(used + 1);
            }}
            onCancel={() => {
              setShown(false);
              button.current?.focus();
            }}
          />
        </div>
      )}
    </>
  );
}
