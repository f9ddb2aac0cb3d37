/** Scrolls an element into the middle of its panel, once the page shows it. What comes late may move it a little. */
export function bringIntoSight(find: () => Element | null | undefined): void {
  // jsdom cannot scroll.
  requestAnimationFrame(() => find()?.scrollIntoView?.({ block: 'center' }));
}
