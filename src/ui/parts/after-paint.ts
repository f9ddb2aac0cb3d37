/**
 * Calls `act` as soon as the latest change of the page has been painted. What the frame has put off, such as the answer
 * to another press, goes first.
 *
 * @returns A function that cancels this.
 */
export function afterPaint(act: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(() => (timer = window.setTimeout(act, 0)), 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
