/**
 * Holds clicks until the app can answer them, and the last move of the pointer. A page that was rendered at build time
 * looks ready before its script has arrived. A click in that moment must not be lost, and a pointer that has come to rest
 * tells nothing more.
 *
 * @returns A function that stops holding, and replays the held clicks, and the move if the pointer is still there.
 */
export function holdEarly(document: Document): () => void {
  const held: HTMLElement[] = [];
  const hold = (event: MouseEvent) => {
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const control =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a, button, label, input') : null;
    if (!isPlain || !control) return;
    event.preventDefault();
    event.stopPropagation();
    held.push(control);
  };
  let moved: PointerEvent | null = null;
  const follow = (event: PointerEvent) => {
    moved = event;
  };
  document.addEventListener('click', hold, true);
  document.addEventListener('pointermove', follow, true);
  return () => {
    document.removeEventListener('click', hold, true);
    document.removeEventListener('pointermove', follow, true);
    if (moved?.target instanceof Element && moved.target.matches(':hover'))
      moved.target.dispatchEvent(new PointerEvent('pointermove', moved));
    for (const control of held.splice(0)) control.click();
  };
}
