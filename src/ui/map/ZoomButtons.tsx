import { Maximize, Minus, Plus } from '../parts/icon-shapes.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './ZoomButtons.module.css';

interface Props {
  readonly onIn: () => void;
  readonly onOut: () => void;
  readonly onFit: () => void;
}

/** The buttons of the live map. */
export function ZoomButtons({ onIn, onOut, onFit }: Props) {
  return (
    <div className={styles['buttons']} role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={onIn}>
        <Icon of={Plus} size={17} />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={onOut}>
        <Icon of={Minus} size={17} />
      </button>
      <button type="button" aria-label="Fit" title="Show the whole map" onClick={onFit}>
        <Icon of={Maximize} size={16} />
      </button>
    </div>
  );
}
