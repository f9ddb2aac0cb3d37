import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react';
import { type Pattern, numberOf } from '../../language/pattern.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Ellipsis } from '../parts/icon-shapes.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import styles from './PanelHead.module.css';
import type { PatternTools } from './pattern-tools.ts';
import { useIsOutOfSight } from './use-is-out-of-sight.ts';
import { CopyTool, PrintTool, WideTool } from './ReadingTools.tsx';

const MoreTools = lazyPart({
  what: 'The menu',
  load: async () => (await import('./MoreTools.tsx')).MoreTools,
  look: 'edge',
});

interface Props {
  readonly pattern: Pattern;
  /** The heading of the text. Once it has left the panel, the head names the pattern. */
  readonly heading: RefObject<HTMLElement | null>;
  /** Links to the patterns before and after it. */
  readonly turns: ReactNode;
  readonly tools: PatternTools;
  /** Goes to the solution; null if the text has none, or is not there yet. */
  readonly onSolution: (() => void) | null;
}

/** The head of the panel, which stays in sight: what is read, where it goes on, and what can be done with it. */
export function PanelHead({ pattern, heading, turns, tools, onSolution }: Props) {
  const isPastTitle = useIsOutOfSight(heading);
  const [isOpen, setOpen] = useState(false);
  const menu = useId();
  const button = useRef<HTMLButtonElement>(null);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    close();
  };
  return (
    <div className={styles['head']}>
      {/* The panel and its heading have this name already. */}
      <p className={styles['title']} data-shown={isPastTitle || undefined} aria-hidden="true">
        <span translate="no">{numberOf(pattern)}</span> <span dir="auto">{pattern.name}</span>
      </p>
      {turns}
      <button
        type="button"
        className={styles['word']}
        aria-keyshortcuts="t"
        disabled={!onSolution}
        onClick={onSolution ?? undefined}
      >
        Solution
      </button>
      <div className={styles['tools']}>
        <div className={styles['more']}>{tools.more}</div>
        <CopyTool />
        <PrintTool />
        <WideTool isWide={tools.isWide} onToggle={tools.onWide} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it watches the controls within */}
      <div className={styles['menu']} onBlur={leave} onKeyDown={press}>
        <button
          ref={button}
          type="button"
          className={styles['icon']}
          aria-label="More"
          aria-expanded={isOpen}
          aria-controls={menu}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon of={Ellipsis} size={17} />
        </button>
        <div id={menu} className={styles['list']} hidden={!isOpen}>
          {isOpen && <MoreTools tools={tools} onDone={close} />}
        </div>
      </div>
      <CloseButton onClose={tools.onClose} />
    </div>
  );
}
