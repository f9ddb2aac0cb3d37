import { useEffect, useState } from 'react';

/** So long a value is held back for the text, in milliseconds: after that it is taken anyway. */
const PATIENCE = 150;

/**
 * The value as it was when the page was last painted and at rest: what follows a reader's click only from afar waits until
 * what was clicked for is on the screen.
 *
 * @param isReady Whether that is there already; if not, it is waited for a little.
 */
export function useAfterPaint<T>(value: T, isReady: boolean): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (Object.is(shown, value)) return undefined;
    let timer = 0;
    let frame = 0;
    const take = () => setShown(value);
    if (isReady)
      // The second frame begins when the first is out.
      frame = requestAnimationFrame(() => (timer = window.setTimeout(take, 0)));
    else timer = window.setTimeout(take, PATIENCE);
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [shown, value, isReady]);
  return shown;
}
