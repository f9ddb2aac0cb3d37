import type { Core } from 'cytoscape';
import { Maximize, Minus, Plus } from 'lucide-react';
import styles from './GraphView.module.css';
import { ZOOM_STEP, zoomBy } from './zoom.ts';

interface Props {
  readonly core: Core;
  readonly onFit: () => void;
  /** Called before the reader's own change of zoom. */
  readonly onMove: () => void;
}

/** The buttons at the map's corner. */
export function ZoomControls({ core, onFit, onMove }: Props) {
  const zoom = (factor: number) => {
    onMove();
    zoomBy(core, factor);
  };
  return (
    <div className={styles['controls']} role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => zoom(ZOOM_STEP)}>
        <Plus size={17} aria-hidden />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => zoom(1 / ZOOM_STEP)}>
        <Minus size={17} aria-hidden />
      </button>
      <button type="button" aria-label="Fit" title="Show the whole map" onClick={onFit}>
        <Maximize size={16} aria-hidden />
      </button>
    </div>
  );
}
