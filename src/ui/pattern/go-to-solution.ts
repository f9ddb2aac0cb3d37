/** Goes to the solution of the open pattern, with its “Therefore” in sight, and moves the focus there. */
export function goToSolution(page: Document): void {
  const solution = page.querySelector<HTMLElement>('[data-text] .solution');
  if (!solution) return;
  solution.tabIndex = -1;
  solution.focus({ preventScroll: true });
  const therefore = page.querySelector<HTMLElement>('[data-text] .therefore');
  // A text that is shortened to the problem and the solution hides it.
  const isShown = therefore !== null && therefore.getClientRects().length > 0;
  // jsdom cannot scroll.
  (isShown ? therefore : solution).scrollIntoView?.({ block: 'start' });
}
