import { useEffect, useState } from 'react';
import { afterPaint } from '../../ui/parts/after-paint.ts';

/** So long a value is held back at most, in milliseconds. */
const PATIENCE = 150;

/**
 * A value that follows another only when the page has been painted: what a click means from afar waits until what was
 * clicked for is on the screen.
 *
 * @param isReady Whether that is there already; if not, it is waited for a little.
 */
export function useAfterPaint<T>(value: T, isReady: boolean): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (Object.is(shown, value)) return undefined;
    const take = () => setShown(value);
    if (isReady) return afterPaint(take);
    const timer = setTimeout(take, PATIENCE);
    return () => clearTimeout(timer);
  }, [shown, value, isReady]);
  return shown;
}
