import { useEffect, useState } from 'react';
import { afterPaint } from '../../ui/parts/after-paint.ts';

/** Longest time for which a value is held back, in milliseconds. */
const PATIENCE = 150;

/**
 * Returns a value that follows another value only after the page has been painted. So the distant effects of a click
 * wait until its main effect is on the screen.
 *
 * @param isReady Whether that main effect is there already. If not, the value waits for it a little.
 * @param isSeen Whether the value is on the screen. Until it is, it waits for nothing.
 */
export function useAfterPaint<T>(value: T, isReady: boolean, isSeen = true): T {
  const [shown, setShown] = useState(value);
  if (!isSeen && !Object.is(shown, value)) setShown(value);
  useEffect(() => {
    if (Object.is(shown, value)) return undefined;
    const take = () => setShown(value);
    if (isReady) return afterPaint(take);
    const timer = setTimeout(take, PATIENCE);
    return () => clearTimeout(timer);
  }, [shown, value, isReady]);
  return shown;
}
