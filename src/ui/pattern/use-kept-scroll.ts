import { type RefObject, useLayoutEffect } from 'react';

/** The reader's place in the history, and how far each step was read. */
export interface ReadingPlace {
  /** The number of the current step of the history. */
  readonly entry: number;
  /** The id in the address's fragment, or an empty text. */
  readonly fragment: string;
  /** Returns how far a step was read, in CSS pixels from the top; undefined for a new step. */
  kept(entry: number): number | undefined;
  keep(entry: number, top: number): void;
  /**
   * Calls the listener when the reader goes to another step, before anything is rendered for it. Returns a function
   * that ends this.
   */
  onLeave(listener: () => void): () => void;
}

/**
 * Keeps the scroll position of an element for each step of the history. Back and Forward restore it, a fragment leads
 * to its section, and anything newly opened starts at its top.
 *
 * @param isReady Whether the text is shown. Before that, there is nothing to scroll to.
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
      // The previous content may have been scrolled far down. (jsdom cannot scroll.)
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
    // The event of the last scrolling may not have arrived yet.
    const stop = onLeave(remember);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', remember);
      stop();
    };
  }, [scroller, entry, fragment, kept, keep, onLeave, isReady]);
}

/** Scrolls to a section, and again when content that came into sight on the way has its real height. */
function goTo(section: HTMLElement): number {
  // jsdom cannot scroll.
  section.scrollIntoView?.({ block: 'start' });
  return requestAnimationFrame(() => section.scrollIntoView?.({ block: 'start' }));
}
