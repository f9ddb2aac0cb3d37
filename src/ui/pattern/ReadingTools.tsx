import { Maximize2, Minimize2 } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './ReadingTools.module.css';

interface WideProps {
  readonly isWide: boolean;
  readonly onToggle: () => void;
}

/** Switches between reading the open pattern beside the map and wide. */
export function WideToggle({ isWide, onToggle }: WideProps) {
  const name = isWide ? 'Beside the map' : 'Read wide';
  return (
    <button
      type="button"
      className={styles['wide']}
      aria-label={name}
      aria-keyshortcuts="w"
      title={`${name} (w)`}
      onClick={onToggle}
    >
      <Icon of={isWide ? Minimize2 : Maximize2} size={16} />
      {isWide && <span>{name}</span>}
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
