/** Scrolls as little as is needed for an element to be seen, once the page shows it. */
export function bringIntoSight(find: () => Element | null | undefined): void {
  // jsdom cannot scroll.
  requestAnimationFrame(() => find()?.scrollIntoView?.({ block: 'nearest' }));
}
