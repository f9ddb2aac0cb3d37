import { hasPanel, isWhole, isWide } from '../store/selectors.ts';
import { MAP_STOP } from '../ui/map/MapStop.tsx';
import { followInPlace } from '../ui/parts/pattern-link.ts';
import { focusOn } from './focus.ts';
import styles from './SkipLinks.module.css';
import { useReader, useReading } from './use-reader.ts';

/** The first stops of the keyboard: to what is read (the outline if nothing is open) and to the map. */
export function SkipLinks() {
  const reader = useReader();
  const isRead = useReading((state) => hasPanel(state) || isWhole(state));
  const isAlone = useReading((state) => isWide(state) || isWhole(state));
  const show = (screen: 'outline' | 'map', id: string) => {
    // A narrow window shows one of the two.
    if (document.getElementById(id)?.checkVisibility?.() === false) reader.go({ screen }, 'replace');
    focusOn(() => document.getElementById(id));
  };
  return (
    <>
      {isRead ? (
        <a
          className={styles['skip']}
          href="#pattern-heading"
          onClick={followInPlace(() => focusOn(() => document.querySelector('main :is(aside, article) h1')))}
        >
          Skip to the text
        </a>
      ) : (
        <a
          className={styles['skip']}
          href="#outline"
          onClick={followInPlace(() => show('outline', 'outline'))}
        >
          Skip to the outline
        </a>
      )}
      {!isAlone && (
        <a
          className={styles['skip']}
          href={`#${MAP_STOP}`}
          onClick={followInPlace(() => show('map', MAP_STOP))}
        >
          Skip to the map
        </a>
      )}
    </>
  );
}
