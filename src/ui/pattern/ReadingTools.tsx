import { useState } from 'react';
import { Announcer } from '../parts/Announcer.tsx';
import { Check, Link2, Maximize2, Minimize2, Printer } from '../parts/later-icon-shapes.ts';
import { copyText, copyWords } from '../parts/copy-text.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './ReadingTools.module.css';

interface Props {
  /** Whether the name stands beside the icon. Otherwise it is the tooltip. */
  readonly isNamed?: boolean;
}

/** Copies the address of exactly what the reader sees. */
export function CopyTool({ isNamed = false }: Props) {
  const [worked, setWorked] = useState<boolean | null>(null);
  const name = 'Copy link';
  return (
    <>
      <button
        type="button"
        className={styles['tool']}
        data-done={worked ?? undefined}
        {...(isNamed ? {} : { title: name })}
        onClick={() => void copyText(window.location.href).then(setWorked)}
        onBlur={() => setWorked(null)}
      >
        <Icon of={worked ? Check : Link2} size={16} />
        {isNamed && <span>{name}</span>}
      </button>
      <Announcer message={worked === null ? '' : copyWords(worked)} />
    </>
  );
}

/** Prints the open pattern. */
export function PrintTool({ isNamed = false }: Props) {
  const name = 'Print';
  return (
    <button
      type="button"
      className={styles['tool']}
      {...(isNamed ? {} : { title: name })}
      onClick={() => window.print()}
    >
      <Icon of={Printer} size={16} />
      {isNamed && <span>{name}</span>}
    </button>
  );
}

interface WideProps extends Props {
  readonly isWide: boolean;
  readonly onToggle: () => void;
}

/** Switches between reading the open pattern beside the map and wide. */
export function WideTool({ isWide, onToggle, isNamed = false }: WideProps) {
  const name = isWide ? 'Beside the map' : 'Read wide';
  return (
    <button
      type="button"
      className={styles['tool']}
      {...(isNamed ? {} : { title: name })}
      aria-keyshortcuts="w"
      onClick={onToggle}
    >
      <Icon of={isWide ? Minimize2 : Maximize2} size={16} />
      {isNamed && <span>{name}</span>}
    </button>
  );
}

interface BriefProps {
  readonly isBrief: boolean;
  readonly onToggle: () => void;
}

/** Shows only the problem and the solution of a text, for readers in a hurry. */
export function BriefToggle({ isBrief, onToggle }: BriefProps) {
  return (
    <button type="button" className={styles['brief']} aria-pressed={isBrief} onClick={onToggle}>
      Problem and solution only
    </button>
  );
}
