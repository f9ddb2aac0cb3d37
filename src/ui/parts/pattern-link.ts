import type { MouseEvent, SyntheticEvent } from 'react';

/** What a component needs to show links to patterns: their addresses, and a way to follow them without a new page. */
export interface PatternLinks {
  /** Returns the address of a pattern's page, with the reader's filters. */
  href(id: number): string;
  open(id: number): void;
  /** Tells when addresses have changed, so that a link is rendered again and not all that is around it. */
  subscribe?(listener: () => void): () => void;
}

/**
 * Whether the app should handle a click on a link. Otherwise the browser does, for example in another tab or window, or
 * as a download.
 */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Makes what a link does on a click: the app follows it in place where it should, and else the browser. */
export function followInPlace(follow: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    follow();
  };
}

/**
 * Returns the id of the pattern whose link an event happened on, if the link is HTML or SVG from the build; otherwise
 * null.
 */
export function patternAt(event: SyntheticEvent): number | null {
  const link = event.target instanceof Element ? event.target.closest('a[data-pattern]') : null;
  const id = Number(link?.getAttribute('data-pattern'));
  return link && Number.isInteger(id) ? id : null;
}
