import { type ReactNode, useRef } from 'react';
import type { Loadable } from '../../language/loadable.ts';
import { CloseButton } from '../parts/CloseButton.tsx';
import { LoadFault } from '../parts/LoadFault.tsx';
import styles from './PatternPanel.module.css';
import { Prose } from './Prose.tsx';
import type { PatternLinks } from '../parts/pattern-link.ts';
import { type ReadingPlace, useKeptScroll } from './use-kept-scroll.ts';

interface Props {
  readonly title: string;
  readonly text: Loadable<{ readonly html: string }>;
  readonly license: string;
  readonly links: PatternLinks;
  readonly place: ReadingPlace;
  /** Shown below the text. */
  readonly foot: ReactNode;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

/** Shows what the authors say about their language as a whole. */
export function IntroductionPanel(props: Props) {
  const { title, text, license, links, place, foot, onClose, onRetry } = props;
  const panel = useRef<HTMLElement>(null);
  useKeptScroll(panel, place, text.state !== 'loading');
  return (
    <aside ref={panel} className={styles['panel']} aria-label={`About ${title}`}>
      <div className={styles['bar']}>
        <p className={styles['scale']}>About this language</p>
        <CloseButton onClose={onClose} />
      </div>
      <article className={styles['article']}>
        <h1 id="pattern-heading" dir="auto" tabIndex={-1} className={styles['name']}>
          {title}
        </h1>
        {text.state === 'loading' && (
          <p className={styles['waiting']} aria-busy="true">
            Loading the text…
          </p>
        )}
        {text.state === 'failed' && <LoadFault what="The introduction" onRetry={onRetry} look="line" />}
        {text.state === 'loaded' && <Prose html={text.value.html} links={links} onPoint={() => undefined} />}
        {license && <p className={styles['explained']}>{`Licence of the texts: ${license}`}</p>}
        {foot}
      </article>
    </aside>
  );
}
