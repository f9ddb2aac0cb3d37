import { type RefObject, useLayoutEffect } from 'react';

/** Where in the history the reader is, and how far down each step of it was read. */
export interface ReadingPlace {
  /** The number of the present step of the history. */
  readonly entry: number;
  /** The id in the address's fragment, or empty. */
  readonly fragment: string;
  /** How far down a step was read, in CSS pixels; undefined for a step that is new. */
  kept(entry: number): number | undefined;
  keep(entry: number, top: number): void;
  /** Calls the listener when another step is gone to, before anything is rendered for it; returns what ends that. */
  onLeave(listener: () => void): () => void;
}

/**
 * Keeps how far down an element was scrolled with each step of the history: Back and Forward find it again, a fragment
 * leads to its section, and what is opened anew starts at its top.
 *
 * @param isReady Whether the text is there; before, there is nothing to scroll to.
 */
export function useKeptScroll(
  scroller: RefObject<HTMLElement | null>,
  { entry, fragment, kept, keep, onLeave }: ReadingPlace,
  isReady: boolean,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const top = kept(entry);
    if (!isReady) {
      // What stood here before may have been read far down. (jsdom has no scrolling.)
      element.scrollTo?.({ top: 0 });
      return undefined;
    }
    const section = top === undefined && fragment !== '' ? document.getElementById(fragment) : null;
    let frame = 0;
    if (section) frame = goTo(section);
    else element.scrollTo?.({ top: top ?? 0 });
    const remember = () => keep(entry, element.scrollTop);
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    // The event of the last scrolling may not have come yet.
    const stop = onLeave(remember);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', remember);
      stop();
    };
  }, [scroller, entry, fragment, kept, keep, onLeave, isReady]);
}

/** Scrolls to a section, and once more when what came into sight on the way has got its true height. */
function goTo(section: HTMLElement): number {
  // jsdom has no scrolling.
  section.scrollIntoView?.({ block: 'start' });
  return requestAnimationFrame(() => section.scrollIntoView?.({ block: 'start' }));
}
