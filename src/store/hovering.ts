import type { Point } from '../map/geometry.ts';

/** Time for which the pointer rests on a pattern before the pattern may be opened next, in milliseconds. */
export const INTENT = 60;
/** Time for which the pointer rests on a pattern before it is lit, in milliseconds. A sweep of the mouse lights nothing. */
export const REST = 120;
/** Time for which a pattern stays lit after the pointer has left it, in milliseconds: gaps between cards do not flicker. */
export const LINGER = 180;
/** Distance that a resting pointer may move, in CSS pixels. */
const STILL = 12;

/** Follows the mouse from pattern to pattern. */
export interface Hovering {
  /**
   * The mouse has moved to a place in the window, on a pattern or on none. Call this only if the mouse itself has moved:
   * what slides under a resting mouse is not pointed at (`map/has-moved.ts`).
   *
   * @param isOnMap Whether the mouse is on the map, which may move away under it.
   */
  move(id: number | null, at: Point, isOnMap?: boolean): void;
  /** Returns the pattern to which the mouse has moved, and on which it still is; null if there is none. */
  current(): number | null;
  /** A button or a finger is pressed on a pattern, which is likely to be opened next. */
  press(id: number): void;
  /** The map has moved. If the mouse is on it, nothing is pointed at until the mouse moves. */
  drop(): void;
  /** Forgets what the mouse was about to do, because something else points now. */
  forget(): void;
}

interface Listener {
  readonly onIntend: (id: number) => void;
  readonly onPoint: (id: number | null) => void;
}

export function createHovering({ onIntend, onPoint }: Listener): Hovering {
  let current: number | null = null;
  let lit: number | null = null;
  let aim: { readonly id: number; readonly at: Point } | null = null;
  let timers: Timer[] = [];
  let leaving: Timer | null = null;
  let canMoveAway = false;

  const halt = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    aim = null;
  };
  const stay = () => {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
  };
  const light = (id: number | null) => {
    halt();
    stay();
    lit = id;
    onPoint(id);
  };
  const leave = () => {
    if (lit !== null && leaving === null) leaving = setTimeout(() => light(null), LINGER);
  };
  return {
    move(id, at, isOnMap = true) {
      canMoveAway = isOnMap;
      current = id;
      if (id !== null && id === lit) {
        halt();
        return stay();
      }
      leave();
      if (id === null) return halt();
      if (aim?.id === id && Math.hypot(at.x - aim.at.x, at.y - aim.at.y) < STILL) return;
      halt();
      aim = { id, at };
      timers = [setTimeout(() => onIntend(id), INTENT), setTimeout(() => light(id), REST)];
    },
    current: () => current,
    press: onIntend,
    drop() {
      if (!canMoveAway) return;
      current = null;
      halt();
      stay();
      if (lit !== null) light(null);
    },
    forget() {
      halt();
      stay();
      lit = null;
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;
