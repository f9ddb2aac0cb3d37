import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../language/language.ts';
import { drawScene } from '../map/drawing/draw-scene.ts';
import { sceneSvg } from '../map/drawing/scene-svg.ts';
import type { SeenMap } from '../map/drawing/seen-map.ts';
import { TOKEN_COLOURS } from '../map/drawing/token-colours.ts';
import styles from './GraphView.module.css';

interface Props {
  readonly language: Language;
  readonly seen: SeenMap;
}

/**
 * The whole map as the reader sees it, drawn for paper in place of the canvas, which has only as many pixels as the
 * screen. Its colours are the tokens, which on paper are those of a light theme.
 */
export function PrintedMap({ language, seen }: Props) {
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
  if (!isPrinting) return null;
  const drawing = sceneSvg(drawScene(language, seen, { ...TOKEN_COLOURS, href: () => '' }));
  return (
    // oxlint-disable-next-line react/no-danger -- drawn by ourselves, with all texts escaped (src/map/drawing/scene-svg.ts)
    <div className={styles['printed']} translate="no" dangerouslySetInnerHTML={{ __html: drawing }} />
  );
}
