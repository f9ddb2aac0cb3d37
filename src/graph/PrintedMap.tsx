import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../language/language.ts';
import { wholeMap } from '../map/drawing/framing.ts';
import { routeLinks } from '../map/drawing/routes.ts';
import type { MapLayout } from '../map/layout.ts';
import styles from './GraphView.module.css';

interface Props {
  readonly language: Language;
  readonly layout: MapLayout;
}

/** Returns the whole map as SVG. */
type Draw = (language: Language, layout: MapLayout) => string;

/** Time after which the code that draws for paper is loaded, in milliseconds. It keeps the first view light. */
const REST = 3000;

async function loadDrawing(): Promise<Draw> {
  const { drawPicture } = await import('../map/drawing/picture.ts');
  return (language, layout) =>
    drawPicture(language, layout, routeLinks(layout, language.links), {
      view: { ...wholeMap(layout), keepTo: 'top' },
      lit: null,
      href: ({ slug }) => `#${slug}`,
      only: null,
      title: language.title,
    });
}

/** The whole map as a drawing, which replaces the canvas on paper. A canvas has only as many pixels as the screen. */
export function PrintedMap({ language, layout }: Props) {
  const [draw, setDraw] = useState<Draw | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without the drawing, the map is not on paper, and all else is.
      void loadDrawing().then(
        (loaded) => setDraw(() => loaded),
        () => undefined,
      );
    }, REST);
    // The browser prints the page as it is when the event handler ends.
    const start = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  const picture = useMemo(
    () => (isPrinting && draw ? draw(language, layout) : null),
    [isPrinting, draw, language, layout],
  );
  return picture === null ? null : (
    // oxlint-disable-next-line react/no-danger -- drawn by ourselves, with all texts escaped (src/map/drawing/picture.ts)
    <div className={styles['printed']} translate="no" dangerouslySetInnerHTML={{ __html: picture }} />
  );
}
