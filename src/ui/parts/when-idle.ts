/** Longest wait for the browser to be idle, in milliseconds. */
const PATIENCE = 2000;

/**
 * Calls `act` when the browser is idle.
 *
 * @returns A function that cancels this.
 */
export function whenIdle(act: () => void): () => void {
  // Safari cannot report when it is idle.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, PATIENCE / 4);
    return () => clearTimeout(timer);
  }
  const request = window.requestIdleCallback(act, { timeout: PATIENCE });
  return () => window.cancelIdleCallback(request);
}
