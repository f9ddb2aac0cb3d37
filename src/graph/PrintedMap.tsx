import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../language/language.ts';
import { wholeMap } from '../map/drawing/framing.ts';
import type { MapLayout } from '../map/layout.ts';
import { drawPicture } from '../map/drawing/picture.ts';
import { routeLinks } from '../map/drawing/routes.ts';
import styles from './GraphView.module.css';

interface Props {
  readonly language: Language;
  readonly layout: MapLayout;
}

/** The whole map as a drawing, which replaces the canvas on paper. A canvas has only as many pixels as the screen. */
export function PrintedMap({ language, layout }: Props) {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser prints the page as it is when the event handler ends.
    const start = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  const picture = useMemo(
    () =>
      isPrinting
        ? drawPicture(language, layout, routeLinks(layout, language.links), {
            view: { ...wholeMap(layout), keepTo: 'top' },
            lit: null,
            href: ({ slug }) => `#${slug}`,
            only: null,
            title: language.title,
          })
        : null,
    [isPrinting, language, layout],
  );
  return picture === null ? null : (
    // oxlint-disable-next-line react/no-danger -- drawn by ourselves, with all texts escaped (src/map/drawing/picture.ts)
    <div className={styles['printed']} translate="no" dangerouslySetInnerHTML={{ __html: picture }} />
  );
}
