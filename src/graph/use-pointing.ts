import type { Core, EventObject } from 'cytoscape';
import { type RefObject, useEffect } from 'react';
import type { Point } from '../map/geometry.ts';
import { hasMoved } from '../map/has-moved.ts';
import type { Resting } from '../map/resting.ts';

interface Listener {
  /** Finds a card that Cytoscape does not hold, by a point on the map. */
  readonly unheld: (point: Point) => number | null;
  /**
   * Receives the last move of the mouse, while the mouse stays there and the code that answers its rest is still to come
   * (`use-resting.ts`); null when that code is there.
   */
  readonly rested: RefObject<EventObject | null> | null;
  /** Called when the mouse moves, with its place in the window. */
  readonly onHover: (id: number | null, at: Point) => void;
  /** Called when the map moves under the mouse. */
  readonly onDrop: () => void;
  readonly onOpen: (id: number) => void;
  readonly onChoose: (link: Resting) => void;
}

/**
 * Reports which card the mouse is on, which card is tapped, and which link is chosen by a tap. Listeners are bound once
 * for each core.
 */
export function usePointing(
  core: Core | null,
  { unheld, rested, onHover, onDrop, onOpen, onChoose }: Listener,
): void {
  useEffect(() => {
    const container = core?.container();
    if (!core || !container) return undefined;
    const rest = (event: EventObject | null) => {
      if (rested) rested.current = event;
    };
    const cardAt = (event: EventObject): number | null =>
      isGround(core, event) ? unheld(event.position) : Number(event.target.id());
    const move = (event: EventObject) => {
      const mouse = event.originalEvent as MouseEvent;
      if (!hasMoved(mouse)) return;
      rest(event);
      // While a button is held, the mouse moves the map.
      onHover(mouse.buttons === 0 ? cardAt(event) : null, { x: mouse.clientX, y: mouse.clientY });
    };
    const leave = () => rest(null);
    const tap = (event: EventObject) => {
      leave();
      const id = cardAt(event);
      if (id !== null) return onOpen(id);
      if (event.target === core) return undefined;
      const { left, top } = container.getBoundingClientRect();
      const { x, y } = event.renderedPosition;
      return onChoose({ kind: 'link', ...endsOf(event), at: { x: left + x, y: top + y }, isChosen: true });
    };
    const slide = () => {
      leave();
      onDrop();
    };
    core.on('mousemove', move);
    core.on('tap', tap);
    core.on('viewport', slide);
    container.addEventListener('pointerleave', leave);
    return () => {
      core.off('mousemove', move);
      core.off('tap', tap);
      core.off('viewport', slide);
      container.removeEventListener('pointerleave', leave);
    };
  }, [core, unheld, rested, onHover, onDrop, onOpen, onChoose]);
}

/** Whether an event hit no card. A link does not hide cards that Cytoscape does not hold. */
function isGround(core: Core, { target }: EventObject): boolean {
  return target === core || target.isEdge();
}

/** Returns the ids of the patterns between which the link of an event lies. */
export function endsOf({ target }: EventObject): { readonly larger: number; readonly smaller: number } {
  return { larger: Number(target.source().id()), smaller: Number(target.target().id()) };
}
