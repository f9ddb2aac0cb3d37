import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import type { GraphViewProps } from '../graph/GraphView.tsx';
import type { MapControls } from '../graph/use-controls.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { MapStop } from '../ui/MapStop.tsx';
import { ZoomButtons } from '../ui/ZoomButtons.tsx';
import { isPlainClick, patternAt } from '../ui/pattern-link.ts';
import styles from './App.module.css';
import { whenIdle } from '../ui/when-idle.ts';
import type { MapRest } from './map-rest.ts';
import { useAfterPaint } from './use-after-paint.ts';

/** The live map's component, once it and the names' typeface are there. */
const LiveMap = lazyPart<GraphViewProps>({
  what: 'The map',
  load: async () => (await Promise.all([import('../graph/GraphView.tsx'), namesReady()]))[0].GraphView,
});

/** Waits until the map's typeface is there, for a canvas does not draw again by itself; not for ever, though. */
async function namesReady(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 3000));
  try {
    await Promise.race([document.fonts.load("12px 'Source Serif 4'"), patience]);
  } catch {
    // The map is drawn with another typeface.
  }
}

interface Props extends Omit<GraphViewProps, 'onLive' | 'resting' | 'onRest' | 'controls'> {
  /** The map as SVG, where the page is rendered at build time. */
  readonly picture: string;
  /** Whether the open pattern's text is there, or none is to come. */
  readonly isTextReady: boolean;
  readonly mapRest: MapRest;
  readonly controls: RefObject<MapControls | null>;
  /** Where the zoom's buttons go: the map is too full to have them lie over it. */
  readonly zoomPlace: RefObject<HTMLElement | null>;
  /** The element that has the focus while the keyboard moves on the map. */
  readonly stop: RefObject<HTMLDivElement | null>;
  readonly onStop: () => void;
  readonly onLeave: () => void;
}

/**
 * The map's place: first the picture that the build drew, then, exactly over it, the live map, which is loaded after
 * the first paint. A fault in it stays in it, and the picture stays too.
 */
export function MapRegion(all: Props) {
  const { picture, isTextReady, mapRest, zoomPlace, stop, onStop, onLeave, ...props } = all;
  const { controls } = props;
  const resting = useSyncExternalStore(mapRest.subscribe, mapRest.current, mapRest.current);
  const [isLive, setLive] = useState(false);
  const [zoomHost, setZoomHost] = useState<HTMLElement | null>(null);
  const onLive = useCallback(() => {
    performance.mark('semilattice:live');
    setLive(true);
  }, []);
  useLayoutEffect(() => {
    if (isLive) setZoomHost(zoomPlace.current);
  }, [isLive, zoomPlace]);
  // To take it out of the page takes as long as to draw it.
  const [isPictureGone, setPictureGone] = useState(false);
  useEffect(() => (isLive ? whenIdle(() => setPictureGone(true)) : undefined), [isLive]);
  // The text of a pattern that is opened comes first, the light on the map after it.
  const open = useAfterPaint(props.open, isTextReady);
  const follow = (event: MouseEvent) => {
    const id = patternAt(event);
    if (id === null || !isPlainClick(event)) return;
    event.preventDefault();
    props.onOpen(id);
  };
  return (
    // A click on the map gives it the focus, as it does with all that is not drawn on a canvas.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label="Map"
      className={styles['map']}
      // Positions on the map are counted from the left in every language.
      dir="ltr"
      onClick={(event) => {
        if (event.target instanceof HTMLCanvasElement) stop.current?.focus({ preventScroll: true });
      }}
    >
      <MapStop stop={stop} onFocus={onStop} onBlur={onLeave} />
      {!isPictureGone && (
        // The handler only watches for clicks on the links within, which are reached and named as links.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          className={styles['picture']}
          // The live map is drawn on a canvas, where nothing is translated.
          translate="no"
          data-past={isLive || undefined}
          onClick={follow}
          suppressHydrationWarning
          // oxlint-disable-next-line react/no-danger -- drawn at build time (src/map/picture.ts)
          dangerouslySetInnerHTML={{ __html: picture }}
        />
      )}
      <ErrorBoundary what="The map">
        <LiveMap {...props} open={open} resting={resting} onRest={mapRest.rest} onLive={onLive} />
      </ErrorBoundary>
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
