import { Suspense, lazy, useEffect, useState } from 'react';
import type { GraphViewProps } from '../graph/GraphView.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
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
  await Promise.race([document.fonts.load("500 12px 'Source Serif 4 Variable'"), patience]).catch(
    () => undefined,
  );
}

/** The live map's place. It is loaded after the rest, and a fault in it stays in it. */
export function MapRegion(props: GraphViewProps) {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <section aria-label="Map" className={styles['map']}>
      <ErrorBoundary what="The map">
        <Suspense fallback={null}>{isMounted && <GraphView {...props} />}</Suspense>
      </ErrorBoundary>
    </section>
  );
}
