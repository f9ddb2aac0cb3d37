import {
  type MouseEvent,
  Suspense,
  lazy,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { GraphViewProps } from '../graph/GraphView.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { isPlainClick, patternAt } from '../ui/pattern-link.ts';
import styles from './App.module.css';
import type { MapRest } from './map-rest.ts';

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

interface Props extends Omit<GraphViewProps, 'onLive' | 'resting' | 'onRest'> {
  /** The map as SVG, where the page is rendered at build time. */
  readonly picture: string;
  readonly mapRest: MapRest;
}

/**
 * The map's place: first the picture that the build drew, then, exactly over it, the live map, which is loaded after
 * the first paint. A fault in it stays in it, and the picture stays too.
 */
export function MapRegion({ picture, mapRest, ...props }: Props) {
  const resting = useSyncExternalStore(mapRest.subscribe, mapRest.current, mapRest.current);
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
    <section aria-label="Map" className={styles['map']}>
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
        <Suspense fallback={null}>
          {stage !== 'picture' && (
            <GraphView {...props} resting={resting} onRest={mapRest.rest} onLive={onLive} />
          )}
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
