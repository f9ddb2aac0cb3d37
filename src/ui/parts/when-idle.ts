/** So long nothing waits for the browser to be at rest, in milliseconds. */
const PATIENCE = 2000;

/**
 * Does something when the browser has nothing else to do.
 *
 * @returns Calls it off.
 */
export function whenIdle(act: () => void): () => void {
  // Safari cannot tell when it is idle.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, PATIENCE / 4);
    return () => clearTimeout(timer);
  }
  const request = window.requestIdleCallback(act, { timeout: PATIENCE });
  return () => window.cancelIdleCallback(request);
}
