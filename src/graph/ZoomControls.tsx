import type { Core } from 'cytoscape';
import { Maximize, Minus, Plus } from 'lucide-react';
import styles from './GraphView.module.css';

interface Props {
  readonly core: Core;
  readonly onFit: () => void;
  /** Called before the reader's own change of zoom. */
  readonly onMove: () => void;
}

const STEP = 1.35;

/** The buttons at the map's corner. */
export function ZoomControls({ core, onFit, onMove }: Props) {
  const zoomBy = (factor: number) => {
    onMove();
    core.zoom({
      level: core.zoom() * factor,
      renderedPosition: { x: core.width() / 2, y: core.height() / 2 },
    });
  };
  return (
    <div className={styles['controls']} role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => zoomBy(STEP)}>
        <Plus size={17} aria-hidden />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => zoomBy(1 / STEP)}>
        <Minus size={17} aria-hidden />
      </button>
      <button type="button" aria-label="Fit" title="Show the whole map" onClick={onFit}>
        <Maximize size={16} aria-hidden />
      </button>
    </div>
  );
}
