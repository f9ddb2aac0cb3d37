import { useEffect, useRef, useState } from 'react';
import { Check, Copy } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './StartCommand.module.css';

/** Time for which the button confirms that it has copied, in milliseconds. */
const SAID = 2000;

/** A command for the author's shell, with a button that copies it. */
export function StartCommand({ command }: { readonly command: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), SAID);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setState('copied');
    } catch {
      // If copying is not permitted, the command is selected, so that the reader can copy it with the keyboard.
      if (text.current) window.getSelection()?.selectAllChildren(text.current);
      setState('failed');
    }
  };
  return (
    <div className={styles['command']}>
      <code ref={text} translate="no">
        {command}
      </code>
      <button type="button" onClick={() => void copy()}>
        {state === 'copied' ? <Icon of={Check} size={14} /> : <Icon of={Copy} size={14} />}
        <span aria-live="polite">
          {state === 'copied' ? 'Copied' : state === 'failed' ? 'Selected' : 'Copy'}
        </span>
      </button>
    </div>
  );
}
