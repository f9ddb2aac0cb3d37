import type { Resting } from '../../map/resting.ts';

/** What the pointer rests on in the map, for as long as it is shown. */
export interface MapRest {
  current(): Resting | null;
  /**
   * The pointer came to rest on something, or left it. Something that was chosen is replaced only by another choice.
   */
  rest(next: Resting | null): void;
  /** The pointer entered or left the card that is shown. */
  keep(isKept: boolean): void;
  letGo(): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Time for which a card stays after the pointer has left, in milliseconds. The pointer may be on its way to the card.
 */
const GRACE = 300;

/** Starts with nothing under the pointer. */
export function createMapRest(): MapRest {
  let resting: Resting | null = null;
  let isKept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: Resting | null) => {
    clearTimeout(timer);
    if (next === resting) return;
    resting = next;
    if (next === null) isKept = false;
    for (const listener of listeners) listener();
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => set(null), GRACE);
  };
  return {
    current: () => resting,
    rest(next) {
      const isChosen = resting?.kind === 'link' && resting.isChosen;
      if (next?.kind === 'link' && next.isChosen) {
        const isSame =
          resting?.kind === 'link' && resting.larger === next.larger && resting.smaller === next.smaller;
        // A link that is chosen while its card is shown keeps the card where it is.
        set(isSame && resting?.kind === 'link' ? { ...next, at: resting.at } : next);
      } else if (isChosen || isKept) return;
      else if (next === null) leave();
      else set(next);
    },
    keep(now) {
      isKept = now;
      if (now) clearTimeout(timer);
      else if (!(resting?.kind === 'link' && resting.isChosen)) leave();
    },
    letGo: () => set(null),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
