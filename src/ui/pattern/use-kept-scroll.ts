import { type RefObject, useLayoutEffect, useRef } from 'react';

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
  /** How far down the element is scrolled, as far as known; null before it is. */
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const top = kept(entry);
    const scrollTo = (wanted: number) => {
      // To scroll, or to ask how far it is scrolled, makes the browser lay out the page at once. (jsdom cannot scroll.)
      if (wanted !== 0 || last.current !== 0) element.scrollTo?.({ top: wanted });
      last.current = wanted;
    };
    if (!isReady) {
      // The previous content may have been scrolled far down.
      scrollTo(0);
      return undefined;
    }
    const section = top === undefined && fragment !== '' ? document.getElementById(fragment) : null;
    let frame = 0;
    if (section) frame = goTo(section);
    else scrollTo(top ?? 0);
    const remember = () => {
      last.current = element.scrollTop;
      keep(entry, last.current);
    };
    if (section || top) remember();
    else keep(entry, 0);
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
