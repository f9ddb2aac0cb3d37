import { Minus, Plus } from '../parts/icon-shapes.ts';
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
      <button type="button" title="Show the whole map" onClick={onFit}>
        Fit
      </button>
      <button type="button" title="Zoom in" onClick={onIn}>
        <Icon of={Plus} size={17} />
      </button>
      <button type="button" title="Zoom out" onClick={onOut}>
        <Icon of={Minus} size={17} />
      </button>
    </div>
  );
}
