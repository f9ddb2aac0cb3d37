import { type ReactNode, type RefObject, useId } from 'react';
import type { Pattern } from '../../language/pattern.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Ellipsis } from '../parts/later-icon-shapes.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useDisclosure } from '../parts/use-disclosure.ts';
import { PatternName } from '../parts/PatternName.tsx';
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
  const { isShown, show, hide, part, control } = useDisclosure();
  const menu = useId();
  return (
    <div className={styles['head']} data-late="inside">
      {/* The panel and its heading have this name already. */}
      <p className={styles['title']} data-shown={isPastTitle || undefined} aria-hidden="true">
        <PatternName pattern={pattern} isPlain />
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
      <div className={styles['menu']} {...part}>
        <button
          ref={control}
          type="button"
          className={styles['icon']}
          aria-label="More"
          aria-expanded={isShown}
          aria-controls={menu}
          onClick={isShown ? hide : show}
        >
          <Icon of={Ellipsis} size={17} />
        </button>
        <div id={menu} className={styles['list']} hidden={!isShown}>
          {isShown && <MoreTools tools={tools} name={pattern.name} onDone={hide} />}
        </div>
      </div>
      <CloseButton onClose={tools.onClose} />
    </div>
  );
}
