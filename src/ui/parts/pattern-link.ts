import type { MouseEvent, SyntheticEvent } from 'react';

/** What a component needs to show links to patterns: their addresses, and a way to follow them without a new page. */
export interface PatternLinks {
  /** The address of a pattern's page, with the reader's filters. */
  href(id: number): string;
  open(id: number): void;
  /** Tells when addresses have changed, so that a link is rendered again and not all that is around it. */
  subscribe?(listener: () => void): () => void;
}

/** Whether the browser should follow a link by itself: another tab or window, a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** The id of the pattern whose link an event happened on, where the link is HTML or SVG of the build; else null. */
export function patternAt(event: SyntheticEvent): number | null {
  const link = event.target instanceof Element ? event.target.closest('a[data-pattern]') : null;
  const id = Number(link?.getAttribute('data-pattern'));
  return link && Number.isInteger(id) ? id : null;
}
