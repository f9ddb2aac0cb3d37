import { type ReactNode, useRef } from 'react';
import { CloseButton } from '../parts/CloseButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Maximize2, Minimize2, Redo2, Undo2 } from '../parts/later-icon-shapes.ts';
import type { IconShape } from '../parts/icon-shapes.ts';
import { followInPlace } from '../parts/pattern-link.ts';
import beside from '../pattern/PatternPanel.module.css';
import { type ReadingPlace, useKeptScroll } from '../pattern/use-kept-scroll.ts';
import styles from './ProjectFrame.module.css';

/** A screen in the list of screens. */
interface ScreenLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
}

interface Props {
  /** The accessible name of the panel. */
  readonly label?: string;
  /** The title of the language. */
  readonly title: string;
  /** The screens of the reader's own language, and what can be taken back; null where a guest is shown. */
  readonly own: {
    readonly screens: readonly ScreenLink[];
    /** The id of the screen that is shown. */
    readonly shown: string;
    readonly onShow: (id: string) => void;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly onUndo: () => void;
    readonly onRedo: () => void;
  } | null;
  readonly isWide: boolean;
  readonly onWide: () => void;
  readonly onClose: () => void;
  readonly place: ReadingPlace;
  /** Whether the screen is there, so that it can be scrolled to where it was. */
  readonly isReady: boolean;
  readonly children: ReactNode;
}

/** The panel of the reader's own language, or of one that was shared: its title, its screens, and what concerns all of them. */
export function ProjectFrame(props: Props) {
  const { label = 'My language', title, own, isWide, place, children } = props;
  const panel = useRef<HTMLElement>(null);
  useKeptScroll(panel, place, props.isReady);
  return (
    <aside
      ref={panel}
      className={beside['panel']}
      data-reading={isWide ? 'wide' : 'panel'}
      aria-label={label}
    >
      <div className={styles['head']}>
        <div className={styles['line']}>
          <h1 id="pattern-heading" tabIndex={-1} dir="auto" className={styles['title']}>
            {title}
          </h1>
          {own && (
            <>
              <Tool
                name="Undo"
                of={Undo2}
                isOff={!own.canUndo}
                keys="Control+Z Meta+Z"
                onClick={own.onUndo}
              />
              <Tool
                name="Redo"
                of={Redo2}
                isOff={!own.canRedo}
                keys="Control+Shift+Z Meta+Shift+Z"
                onClick={own.onRedo}
              />
            </>
          )}
          <Tool
            name={isWide ? 'Beside the map' : 'Read wide'}
            of={isWide ? Minimize2 : Maximize2}
            keys="w"
            onClick={props.onWide}
          />
          <CloseButton onClose={props.onClose} />
        </div>
        {own && (
          <nav aria-label="Screens of my language" className={styles['screens']}>
            {own.screens.map(({ id, label, href }) => (
              <a
                key={id}
                href={href}
                aria-current={id === own.shown ? 'page' : undefined}
                onClick={followInPlace(() => own.onShow(id))}
              >
                {label}
              </a>
            ))}
          </nav>
        )}
      </div>
      <div className={styles['body']}>{children}</div>
    </aside>
  );
}

interface ToolProps {
  readonly name: string;
  readonly of: IconShape;
  readonly keys: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

/** A button that stays where it is, and keeps the focus, when it can do nothing. */
function Tool({ name, of, keys, isOff = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={styles['tool']}
      title={name}
      aria-keyshortcuts={keys}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
    >
      <Icon of={of} size={16} />
    </button>
  );
}
