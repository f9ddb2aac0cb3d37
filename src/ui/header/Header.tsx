import { type ReactNode } from 'react';
import { Contrast, PanelLeft } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import button from './header-button.module.css';
import styles from './Header.module.css';
import { followInPlace } from '../parts/pattern-link.ts';

export type Theme = 'system' | 'light' | 'dark';

interface Props {
  readonly title: string;
  /** Whether the title is the main heading of the page, because no pattern is open. */
  readonly isHeading: boolean;
  readonly homeHref: string;
  readonly onHome: () => void;
  /** The first sentence about the language. */
  readonly lead: ReactNode;
  readonly theme: Theme;
  /** Changes from light to dark or from dark to light. */
  readonly onTheme: () => void;
  readonly sidebarShown: boolean;
  readonly onSidebar: () => void;
  /** Null if the language has no introduction. */
  readonly onIntroduction: (() => void) | null;
  readonly children?: ReactNode;
}

const NAMES: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

/** The header: the title of the language, and controls for the whole page. */
export function Header(props: Props) {
  const { title, homeHref, onHome, lead, theme, onTheme, sidebarShown, onSidebar, onIntroduction } = props;
  // Not a paragraph: readers may ask for room below paragraphs (WCAG 1.4.12), and the header has none.
  const Title = props.isHeading ? 'h1' : 'div';
  return (
    <header className={styles['header']} data-late="inside">
      <button
        type="button"
        className={button['button']}
        data-only="wide"
        aria-expanded={sidebarShown}
        title="Outline and filters"
        onClick={onSidebar}
      >
        <Icon of={PanelLeft} size={18} />
      </button>
      <Title className={styles['title']}>
        <a href={homeHref} onClick={followInPlace(onHome)}>
          {title}
        </a>
      </Title>
      <div className={styles['lead']}>{lead}</div>
      <div className={styles['tools']}>
        {props.children}
        {onIntroduction && (
          <button type="button" className={button['button']} onClick={onIntroduction}>
            About
          </button>
        )}
        <button
          type="button"
          className={button['button']}
          aria-label={`Theme: ${NAMES[theme]}`}
          title="Light or dark"
          onClick={onTheme}
        >
          <Icon of={Contrast} size={17} />
        </button>
      </div>
    </header>
  );
}
