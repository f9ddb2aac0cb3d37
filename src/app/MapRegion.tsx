import { type MouseEvent, type RefObject, Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { GraphViewProps } from '../graph/GraphView.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { MapStop } from '../ui/MapStop.tsx';
import { isPlainClick, patternAt } from '../ui/pattern-link.ts';
import styles from './App.module.css';

const GraphView = lazy(async () => {
  const loading = import('../graph/GraphView.tsx');
  await namesReady();
  const { GraphView } = await loading;
  return { default: GraphView };
});

/** Waits until the map's typeface is there, for a canvas does not draw again by itself; not for ever, though. */
async function namesReady(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 3000));
  await Promise.race([document.fonts.load("12px 'Source Serif 4'"), patience]).catch(() => undefined);
}

interface Props extends Omit<GraphViewProps, 'onLive'> {
  /** The map as SVG, where the page is rendered at build time. */
  readonly picture: string;
  /** The element that has the focus while the keyboard moves on the map. */
  readonly stop: RefObject<HTMLDivElement | null>;
  readonly onStop: () => void;
  readonly onLeave: () => void;
}

/**
 * The map's place: first the picture that the build drew, then, exactly over it, the live map, which is loaded after
 * the first paint. A fault in it stays in it, and the picture stays too.
 */
export function MapRegion({ picture, stop, onStop, onLeave, ...props }: Props) {
  const [stage, setStage] = useState<'picture' | 'mounted' | 'live'>('picture');
  useEffect(() => setStage((now) => (now === 'picture' ? 'mounted' : now)), []);
  const onLive = useCallback(() => {
    performance.mark('semilattice:live');
    setStage('live');
  }, []);
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
      onClick={(event) => {
        if (event.target instanceof HTMLCanvasElement) stop.current?.focus({ preventScroll: true });
      }}
    >
      <MapStop stop={stop} onFocus={onStop} onBlur={onLeave} />
      {stage !== 'live' && (
        // The handler only watches for clicks on the links within, which are reached and named as links.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          className={styles['picture']}
          onClick={follow}
          suppressHydrationWarning
          // oxlint-disable-next-line react/no-danger -- drawn at build time (src/map/picture.ts)
          dangerouslySetInnerHTML={{ __html: picture }}
        />
      )}
      <ErrorBoundary what="The map">
        <Suspense fallback={null}>{stage !== 'picture' && <GraphView {...props} onLive={onLive} />}</Suspense>
      </ErrorBoundary>
    </section>
  );
}
