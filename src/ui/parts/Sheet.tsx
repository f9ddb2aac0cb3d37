import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import styles from './Sheet.module.css';

interface Props {
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Movement below which a pull counts as a press, in CSS pixels. */
const PRESS = 6;
/**
 * Fractions of the window's height. Released below the first, the sheet closes; above the second, it takes the full
 * height.
 */
const CLOSES = 0.3;
const FULL = 0.78;
/** Speed above which only the direction of a movement counts, in CSS pixels per millisecond. */
const FLICK = 0.6;

interface Pull {
  readonly fromY: number;
  readonly fromHeight: number;
  lastY: number;
  lastTime: number;
  speed: number;
}

/**
 * Holds what is open. On a wide screen it stands beside the map; on a narrow one it is a sheet from below, of half or
 * full height. Its grip can be pulled up, or down to close it. Pressing the grip, or the arrow keys, switches between
 * the two heights.
 */
export function Sheet({ className, onClose, children }: Props) {
  const [isFull, setFull] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const pull = useRef<Pull | null>(null);
  const wasPulled = useRef(false);

  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    if (!sheet.current || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { clientY: fromY, timeStamp: lastTime } = event;
    pull.current = { fromY, fromHeight: sheet.current.offsetHeight, lastY: fromY, lastTime, speed: 0 };
    wasPulled.current = false;
  };
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    const now = pull.current;
    if (!now || !sheet.current) return;
    if (Math.abs(event.clientY - now.fromY) > PRESS) wasPulled.current = true;
    if (!wasPulled.current) return;
    now.speed = (event.clientY - now.lastY) / Math.max(1, event.timeStamp - now.lastTime);
    now.lastY = event.clientY;
    now.lastTime = event.timeStamp;
    sheet.current.dataset['pulled'] = '';
    sheet.current.style.height = `${now.fromHeight + now.fromY - event.clientY}px`;
  };
  const end = (event: PointerEvent<HTMLButtonElement>) => {
    const now = pull.current;
    pull.current = null;
    if (!now || !sheet.current) return;
    const part = sheet.current.offsetHeight / window.innerHeight;
    delete sheet.current.dataset['pulled'];
    sheet.current.style.height = '';
    if (!wasPulled.current || event.type === 'pointercancel') return;
    const isFlick = Math.abs(now.speed) > FLICK;
    if (isFlick ? now.speed > 0 && !isFull : part < CLOSES) onClose();
    else setFull(isFlick ? now.speed < 0 : part > FULL);
  };
  const press = () => {
    // The click that ends a pull is not a press.
    if (!wasPulled.current) setFull(!isFull);
    wasPulled.current = false;
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setFull(event.key === 'ArrowUp');
  };

  return (
    <div ref={sheet} className={`${className} ${styles['sheet']}`} data-full={isFull || undefined}>
      <button
        type="button"
        className={styles['grip']}
        data-late="self"
        aria-label="Pull up or down"
        aria-expanded={isFull}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        // The browser's own dragging of selected text would end the pull.
        onDragStart={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={press}
        onKeyDown={key}
      />
      <div className={styles['content']}>{children}</div>
    </div>
  );
}
