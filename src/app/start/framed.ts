/**
 * Whether a page of another origin frames a window. A host that sends no headers cannot refuse that; pages that are made
 * for frames (`patterns/…/embed/`) run none of this.
 */
export function isFramedElsewhere(window: Pick<Window, 'self' | 'top' | 'location'>): boolean {
  try {
    return window.top !== null && window.top.location.origin !== window.location.origin;
  } catch {
    // Only a page of another origin hides its address.
    return true;
  }
}

/** Replaces a page by a link that opens it by itself. */
export function leaveFrame(page: Document): void {
  const link = page.createElement('a');
  link.href = page.location.href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = page.title;
  const place = page.createElement('p');
  place.style.margin = '1rem';
  place.append('This page is not shown within other sites. Open it by itself: ', link);
  page.body.replaceChildren(place);
}
