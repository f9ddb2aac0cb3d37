import { useEffect, useRef, useState } from 'react';
import { Check, Copy } from './later-icon-shapes.ts';
import { Icon } from './Icon.tsx';
import styles from './CopyableCode.module.css';

/** Time for which the button confirms that it has copied, in milliseconds. */
const SAID = 2000;

/** A text for somewhere else, such as a command for a shell, with a button that copies it. */
export function CopyableCode({ code }: { readonly code: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), SAID);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setState('copied');
    } catch {
      // If copying is not permitted, the text is selected, so that the reader can copy it with the keyboard.
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
      setState('failed');
    }
  };
  return (
    <div className={styles['command']}>
      <code ref={shown} translate="no">
        {code}
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
