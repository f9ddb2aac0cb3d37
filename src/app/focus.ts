/**
 * Moves the focus to the heading of the pattern that was just opened, so that reading continues there with the keyboard
 * and with screen readers.
 */
export function focusHeading(): void {
  const before = document.activeElement;
  const look = (left: number) =>
    requestAnimationFrame(() => {
      const heading = document.getElementById('pattern-heading');
      if (heading) heading.focus({ preventScroll: true });
      // The code of the panel may still be on its way. A reader who has moved on meanwhile stays there.
      else if (left > 0 && document.activeElement === before) look(left - 1);
    });
  look(LATEST);
}

/** Number of frames for which the heading is waited for. */
const LATEST = 300;

/**
 * Moves the focus to the outline's link to a pattern, such as after it was closed; to its first link, if no pattern is
 * given. If there is no such link, because its scale is folded or it does not pass the filters, the focus goes to the
 * outline as a whole.
 */
export function focusEntry(id: number | null): void {
  focusOn(() => {
    const which = id === null ? '' : `[data-pattern="${id}"]`;
    const entries = [...document.querySelectorAll<HTMLAnchorElement>(`#outline nav a${which}`)];
    return entries.find((link) => !link.closest('[hidden]')) ?? document.getElementById('outline');
  });
}

/** Moves the focus to the search box and shows its list. */
export function focusSearch(): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLElement>('[role="search"] input');
    box?.focus();
    box?.click();
  });
}

/** Moves the focus to the filters, to the chip that had it last. */
export function focusFilters(): void {
  focusOn(() => document.querySelector<HTMLElement>('#outline [role="toolbar"] [tabindex="0"]'));
}

/** Focuses the element that `find` returns in the next frame. */
export function focusOn(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => find()?.focus({ preventScroll: true }));
}
