import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { ErrorBoundary } from '../../ui/parts/ErrorBoundary.tsx';
import { MapStop } from '../../ui/map/MapStop.tsx';
import { ZoomButtons } from '../../ui/map/ZoomButtons.tsx';
import { isPlainClick, patternAt } from '../../ui/parts/pattern-link.ts';
import { whenIdle } from '../../ui/parts/when-idle.ts';
import { openPattern } from '../open-and-close.ts';
import { useReader } from '../use-reader.ts';
import { LiveMap } from './LiveMap.tsx';
import { useMapPlace } from './map-place.ts';
import styles from './MapRoom.module.css';
import { watchHovering } from './watch-hovering.ts';
import { watchSize } from './watch-size.ts';

/** Longest wait for the live map before the first view counts as complete, in milliseconds. */
const PATIENCE = 5000;

/**
 * The place of the map. It shows the picture that the build drew and then, exactly over it, the live map, which is
 * loaded after the first paint. If the live map fails, the picture stays and the rest of the page is not affected.
 *
 * @param props.picture The map as SVG when the page is rendered at build time.
 */
export function MapRegion({ picture }: { readonly picture: string }) {
  const reader = useReader();
  const { controls, stop, zoom, moves } = useMapPlace();
  const [isLive, setLive] = useState(false);
  const [zoomHost, setZoomHost] = useState<HTMLElement | null>(null);
  const onLive = useCallback(() => {
    performance.mark('semilattice:live');
    setLive(true);
  }, []);
  useLayoutEffect(() => {
    if (isLive) setZoomHost(zoom.current);
  }, [isLive, zoom]);
  // Until the live map can be printed, paper gets the picture. Removing it takes as long as drawing it, so that waits for
  // idle time.
  const [isPrintable, setPrintable] = useState(false);
  const [isPictureGone, setPictureGone] = useState(false);
  useEffect(() => (isPrintable ? whenIdle(() => setPictureGone(true)) : undefined), [isPrintable]);
  useLayoutEffect(() => (stop.current ? watchSize(stop.current, reader) : undefined), [reader, stop]);
  useEffect(() => watchHovering(document, reader), [reader]);
  useEffect(() => {
    const settle = () => reader.set({ isSettled: true });
    if (isLive) return whenIdle(settle);
    const timer = setTimeout(settle, PATIENCE);
    return () => clearTimeout(timer);
  }, [isLive, reader]);
  // A browser may take a focus that a script moves for one that the keyboard has moved.
  const isClicked = useRef(false);
  const focusByClick = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLCanvasElement)) return;
    isClicked.current = true;
    stop.current?.focus({ preventScroll: true });
    isClicked.current = false;
  };
  const follow = (event: MouseEvent) => {
    const id = patternAt(event);
    if (id === null || !isPlainClick(event)) return;
    event.preventDefault();
    openPattern(reader, id);
  };
  return (
    // A click on the map gives it the focus, as it does with all that is not drawn on a canvas.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label="Map"
      className={styles['map']}
      // Positions on the map count from the left in every language.
      dir="ltr"
      onClick={focusByClick}
    >
      <MapStop
        stop={stop}
        className={`${styles['scroller']} map-window`}
        onFocus={() => moves.enter(!isClicked.current && (stop.current?.matches(':focus-visible') ?? false))}
        onBlur={moves.leave}
      >
        {!isPictureGone && (
          // The handler only watches for clicks on the links inside, which have names and can be reached by keyboard.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <div
            className={styles['picture']}
            // The live map is drawn on a canvas, where a browser translates nothing, so the picture is not translated
            // either.
            translate="no"
            data-past={isLive || undefined}
            onClick={follow}
            suppressHydrationWarning
            // oxlint-disable-next-line react/no-danger -- drawn at build time (src/map/drawing/picture.ts)
            dangerouslySetInnerHTML={{ __html: picture }}
          />
        )}
        <ErrorBoundary what="The map">
          <LiveMap isLive={isLive} onLive={onLive} onPrintable={setPrintable} />
        </ErrorBoundary>
      </MapStop>
      {zoomHost &&
        createPortal(
          <ZoomButtons
            onIn={() => controls.current?.zoomIn()}
            onOut={() => controls.current?.zoomOut()}
            onFit={() => controls.current?.fit()}
          />,
          zoomHost,
        )}
    </section>
  );
}
