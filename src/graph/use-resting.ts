import type { Core, EventObject } from 'cytoscape';
import { type RefObject, useEffect, useRef } from 'react';
import { linkKey } from '../language/link.ts';
import type { Point, Rect } from '../map/geometry.ts';
import { hasMoved } from '../map/has-moved.ts';
import { type MapLayout, cardLookup, cardRect } from '../map/layout.ts';
import type { Resting } from '../map/resting.ts';
import { endsOf } from './use-pointing.ts';

/** Time for which the pointer must rest on a card or a link before this is reported, in milliseconds. */
const CARD_REST = 600;
const LINK_REST = 220;
/** Time for which the pointer must rest on a link before the link is lit, in milliseconds. */
const LIGHT_REST = 120;
/** Time after a touch during which mouse events come from the touch and not from a mouse, in milliseconds. */
const AFTER_TOUCH = 1000;

interface Listener {
  /** Finds a card that Cytoscape does not hold, by a point on the map. */
  readonly unheld: (point: Point) => number | null;
  /** What is currently shown. A link stays lit while its card is shown. */
  readonly shown: Resting | null;
  /** Changes when the elements of the core did. */
  readonly elements: unknown;
  readonly onRest: (resting: Resting | null) => void;
  /** Returns once the last move of the mouse before this code was there, if the mouse still rests there. */
  readonly takeRested: () => EventObject | null;
  /** Set while a finger presses a card for long: the tap that ends this opens nothing. */
  readonly isHeld: RefObject<boolean>;
}

/**
 * Reports which card or link the pointer rests on, and which card a finger presses. The link under the pointer is
 * highlighted a little earlier, together with the cards at its ends.
 */
export function useResting(
  core: Core,
  layout: MapLayout,
  { unheld, shown, elements, onRest, takeRested, isHeld }: Listener,
): void {
  const lit = useRef<string | null>(null);
  const shownLink = shown?.kind === 'link' ? linkKey(shown) : null;
  useEffect(() => {
    lit.current = shownLink;
    lightLink(core, shownLink);
  }, [core, elements, shownLink]);

  useEffect(() => {
    const container = core.container();
    if (!container) return undefined;
    let under = '';
    let at: Point = { x: 0, y: 0 };
    let timer: number | undefined;
    let lighting: number | undefined;
    let isTold = false;
    let lastTouch = -Infinity;
    // Whether the browser took the touch for scrolling.
    let isScrolled = false;

    const tell = (resting: Resting | null) => {
      window.clearTimeout(timer);
      if (resting === null && !isTold) return;
      isTold = resting !== null;
      onRest(resting);
    };
    const change = (key: string, rest: number, resting: () => Resting | null) => {
      if (key === under) return;
      under = key;
      tell(null);
      window.clearTimeout(lighting);
      lightLink(core, lit.current);
      if (key.startsWith('link '))
        lighting = window.setTimeout(() => lightLink(core, key.slice('link '.length)), LIGHT_REST);
      container.style.cursor = key === '' ? '' : 'pointer';
      if (key !== '') timer = window.setTimeout(() => tell(resting()), rest);
    };
    const leave = () => change('', 0, () => null);
    const cardAt = (event: EventObject): number | null =>
      event.target !== core && event.target.isNode() ? Number(event.target.id()) : unheld(event.position);

    const move = (event: EventObject) => {
      const mouse = event.originalEvent as MouseEvent;
      const { clientX, clientY, timeStamp, buttons } = mouse;
      if (!hasMoved(mouse) || timeStamp - lastTouch < AFTER_TOUCH || buttons !== 0) return;
      at = { x: clientX, y: clientY };
      const id = cardAt(event);
      if (id !== null) change(`card ${id}`, CARD_REST, () => restOnCard(core, layout, id));
      else if (event.target === core) leave();
      else {
        const { larger, smaller } = endsOf(event);
        change(`link ${linkKey({ larger, smaller })}`, LINK_REST, () => ({
          kind: 'link',
          larger,
          smaller,
          at,
          isChosen: false,
        }));
      }
    };
    const press = (event: EventObject) => {
      isHeld.current = false;
      isScrolled = false;
      window.clearTimeout(timer);
      if (event.originalEvent.type.startsWith('touch')) lastTouch = event.originalEvent.timeStamp;
      // Pressing a card is about to open it or move the map; pressing a link is about to choose it.
      if (event.target === core || event.target.isNode()) tell(null);
    };
    const release = (event: EventObject) => {
      if (event.originalEvent.type.startsWith('touch')) lastTouch = event.originalEvent.timeStamp;
    };
    const hold = (event: EventObject) => {
      if (!event.originalEvent.type.startsWith('touch') || isScrolled) return;
      const id = cardAt(event);
      const resting = id === null ? null : restOnCard(core, layout, id);
      if (!resting) return;
      isHeld.current = true;
      tell(resting);
    };

    const scroll = () => {
      isScrolled = true;
    };

    core.on('mousemove', move);
    core.on('tapstart', press);
    core.on('tapend', release);
    core.on('taphold', hold);
    core.on('viewport', leave);
    container.addEventListener('pointerleave', leave);
    container.addEventListener('touchcancel', scroll);
    const early = takeRested();
    if (early) move(early);
    return () => {
      window.clearTimeout(timer);
      window.clearTimeout(lighting);
      core.off('mousemove', move);
      core.off('tapstart', press);
      core.off('tapend', release);
      core.off('taphold', hold);
      core.off('viewport', leave);
      container.removeEventListener('pointerleave', leave);
      container.removeEventListener('touchcancel', scroll);
    };
  }, [core, layout, unheld, onRest, takeRested, isHeld]);
}

/** Highlights one link and the cards at its ends, and no other link. */
function lightLink(core: Core, key: string | null): void {
  const link = key === null ? core.collection() : core.getElementById(key);
  core.batch(() => {
    core.$('.asked').not(link).removeClass('asked');
    core.$('.end').not(link.connectedNodes()).removeClass('end');
    link.addClass('asked');
    link.connectedNodes().addClass('end');
  });
}

function restOnCard(core: Core, layout: MapLayout, id: number): Resting | null {
  const held = core.getElementById(String(id));
  const card = cardLookup(layout).get(id);
  const container = core.container();
  if (!container || (held.empty() && !card)) return null;
  const rect: Rect | null = held.nonempty()
    ? rectAround(held.position(), held.outerWidth(), held.outerHeight())
    : card
      ? cardRect(card)
      : null;
  if (!rect) return null;
  const { left, top } = container.getBoundingClientRect();
  const zoom = core.zoom();
  const pan = core.pan();
  return {
    kind: 'card',
    id,
    at: {
      x: left + pan.x + rect.x * zoom,
      y: top + pan.y + rect.y * zoom,
      width: rect.width * zoom,
      height: rect.height * zoom,
    },
  };
}

function rectAround({ x, y }: Point, width: number, height: number): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
