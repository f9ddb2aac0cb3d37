import {
  type ComponentType,
  type MouseEvent,
  type RefObject,
  createElement,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { GraphViewProps } from '../graph/GraphView.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { MapStop } from '../ui/MapStop.tsx';
import { isPlainClick, patternAt } from '../ui/pattern-link.ts';
import styles from './App.module.css';
import type { MapRest } from './map-rest.ts';
import { useAfterPaint } from './use-after-paint.ts';

type GraphViewComponent = ComponentType<GraphViewProps>;

/**
 * The live map's component, once it and the names' typeface are there. Not by `lazy`: React holds what a `Suspense`
 * reveals back for 300 ms, and here nothing would be gained by it.
 */
function useGraphView(): GraphViewComponent | null {
  const [loaded, setLoaded] = useState<
    { readonly component: GraphViewComponent } | { readonly fault: unknown }
  >();
  useEffect(() => {
    let isWanted = true;
    Promise.all([import('../graph/GraphView.tsx'), namesReady()]).then(
      ([{ GraphView }]) => isWanted && setLoaded({ component: GraphView }),
      (fault: unknown) => isWanted && setLoaded({ fault }),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  if (loaded && 'fault' in loaded) throw loaded.fault;
  return loaded?.component ?? null;
}

function LiveMap(props: GraphViewProps) {
  const view = useGraphView();
  return view && createElement(view, props);
}

/** Waits until the map's typeface is there, for a canvas does not draw again by itself; not for ever, though. */
async function namesReady(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 3000));
  await Promise.race([document.fonts.load("12px 'Source Serif 4'"), patience]).catch(() => undefined);
}

interface Props extends Omit<GraphViewProps, 'onLive' | 'resting' | 'onRest'> {
  /** The map as SVG, where the page is rendered at build time. */
  readonly picture: string;
  /** Whether the open pattern's text is there, or none is to come. */
  readonly isTextReady: boolean;
  readonly mapRest: MapRest;
  /** The element that has the focus while the keyboard moves on the map. */
  readonly stop: RefObject<HTMLDivElement | null>;
  readonly onStop: () => void;
  readonly onLeave: () => void;
}

/**
 * The map's place: first the picture that the build drew, then, exactly over it, the live map, which is loaded after
 * the first paint. A fault in it stays in it, and the picture stays too.
 */
export function MapRegion({ picture, isTextReady, mapRest, stop, onStop, onLeave, ...props }: Props) {
  const resting = useSyncExternalStore(mapRest.subscribe, mapRest.current, mapRest.current);
  const [isLive, setLive] = useState(false);
  const onLive = useCallback(() => {
    performance.mark('semilattice:live');
    setLive(true);
  }, []);
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
      onClick={(event) => {
        if (event.target instanceof HTMLCanvasElement) stop.current?.focus({ preventScroll: true });
      }}
    >
      <MapStop stop={stop} onFocus={onStop} onBlur={onLeave} />
      {!isLive && (
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
        <LiveMap {...props} open={open} resting={resting} onRest={mapRest.rest} onLive={onLive} />
      </ErrorBoundary>
    </section>
  );
}
