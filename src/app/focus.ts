/** After a pattern is opened, reading goes on at its heading, for the keyboard and for screen readers. */
export function focusHeading(): void {
  focusOn(() => document.getElementById('pattern-heading'));
}

/** After a pattern is closed, the focus goes back to where the outline names its address. */
export function focusEntry(address: string): void {
  focusOn(() => {
    const entries = document.querySelectorAll<HTMLAnchorElement>('#outline nav a');
    return [...entries].find((entry) => entry.getAttribute('href') === address) ?? null;
  });
}

/** Gives the focus to an element that the next frame has. */
export function focusOn(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => find()?.focus({ preventScroll: true }));
}
