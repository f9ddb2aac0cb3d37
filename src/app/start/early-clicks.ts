/**
 * Holds clicks back while the app is not there yet, and does them when it is: a page that was rendered at build time
 * looks ready before its script has come, and what a reader asks for in that moment must not be lost.
 *
 * @returns Ends the holding and does the clicks that were held.
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
