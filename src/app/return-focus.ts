import { useEffect } from 'react';
import { MAP_STOP } from '../ui/map/MapStop.tsx';
import { focusHeading, focusOn } from './focus.ts';
import { useReader } from './use-reader.ts';

/** The link by which a step of the history was left: the one at `index` of those that lead to the pattern. */
interface LeftLink {
  readonly to: number;
  readonly index: number;
}

/**
 * Moves the focus on Back to the link that was left, or to the map if the pattern was opened there, and on Forward to
 * the heading of what is read.
 */
export function useReturnFocus(): void {
  const reader = useReader();
  useEffect(() => {
    const left = new Map<number, LeftLink | typeof MAP_STOP>();
    let newest = 0;
    return reader.subscribe(({ entry, view }, before) => {
      if (entry === before.entry) return;
      if (entry > newest) {
        newest = entry;
        const focused = document.activeElement;
        const link = linkAt(focused);
        if (focused?.id === MAP_STOP) left.set(before.entry, MAP_STOP);
        else if (link) left.set(before.entry, link);
      } else if (entry > before.entry) focusHeading();
      else if (before.view.open !== null && view.open !== before.view.open) {
        const from = left.get(entry) ?? { to: before.view.open, index: 0 };
        focusOn(() =>
          from === MAP_STOP ? document.getElementById(from) : (linksTo(from.to)[from.index] ?? null),
        );
      }
    });
  }, [reader]);
}

/** The links to a pattern in what is read and in the outline, which are the same each time they are shown. */
function linksTo(id: number): readonly HTMLElement[] {
  const links = document.querySelectorAll<HTMLElement>(
    `:is(aside article, #outline) a[data-pattern="${id}"]`,
  );
  return [...links].filter((link) => link.getClientRects().length > 0);
}

function linkAt(focused: Element | null): LeftLink | null {
  const to = Number(focused?.getAttribute('data-pattern'));
  const index = linksTo(to).findIndex((link) => link === focused);
  return index === -1 ? null : { to, index };
}
