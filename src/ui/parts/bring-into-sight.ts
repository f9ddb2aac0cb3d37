/** What a reader does to move on. */
const GESTURES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Scrolls an element into the middle of its panel, once the page shows it, and again when what comes late moves it. It
 * ends with the reader's next gesture.
 *
 * @returns A function that ends it.
 */
export function bringIntoSight(find: () => Element | null | undefined): () => void {
  // jsdom can neither scroll nor observe.
  const show = () => find()?.scrollIntoView?.({ block: 'center' });
  const observer = 'ResizeObserver' in window ? new ResizeObserver(show) : null;
  const frame = requestAnimationFrame(() => {
    show();
    for (let around = find()?.parentElement; around; around = around.parentElement) observer?.observe(around);
  });
  const end = () => {
    cancelAnimationFrame(frame);
    observer?.disconnect();
    for (const gesture of GESTURES) window.removeEventListener(gesture, end, { capture: true });
  };
  for (const gesture of GESTURES) window.addEventListener(gesture, end, { capture: true });
  return end;
}
