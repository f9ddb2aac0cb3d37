import { type RefObject, useEffect, useState } from 'react';

/** Height of the head of a panel, which lies over what is scrolled below it, in CSS pixels. */
const HEAD = 44;

/** Whether an element of a panel is scrolled out of sight. */
export function useIsOutOfSight(element: RefObject<HTMLElement | null>): boolean {
  const [isOut, setOut] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const latest = entries.at(-1);
        if (latest) setOut(!latest.isIntersecting);
      },
      { root: watched.closest('aside'), rootMargin: `-${HEAD}px 0px 0px` },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return isOut;
}
