/**
 * Holds clicks until the app can answer them. A page that was rendered at build time looks ready before its script has
 * arrived, and a click in that moment must not be lost.
 *
 * @returns A function that stops holding and replays the held clicks.
 */
export function holdClicks(document: Document): () => void {
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
  document.addEventListener('click', hold, true);
  return () => {
    document.removeEventListener('click', hold, true);
    for (const control of held.splice(0)) control.click();
  };
}
