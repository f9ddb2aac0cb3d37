import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MapControls } from '../../graph/use-controls.ts';
import { type Direction, type Ground, type Move, nextCard } from '../../map/moves.ts';
import { describeCard, describeEnd } from './map-words.ts';

interface Options {
  readonly ground: Ground;
  readonly pointed: number | null;
  readonly open: number | null;
  readonly onPoint: (id: number | null) => void;
  readonly controls: RefObject<MapControls | null>;
  readonly stop: RefObject<HTMLElement | null>;
}

interface MapMoves {
  /** The pattern from which a move goes on: the one last pointed at, here, with the pointer or in the outline. */
  current(): number | null;
  move(direction: Direction): void;
  /** Forgets where one is. */
  forget(): void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** What is to be said of the last move. */
  readonly message: string;
}

/** Moving from card to card with the keyboard. Pattern pointed at is one for map and outline, however it came to be. */
export function useMapMoves({ ground, pointed, open, onPoint, controls, stop }: Options): MapMoves {
  const cursor = useRef<number | null>(null);
  const before = useRef<Move | null>(null);
  const byKey = useRef(false);
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (pointed !== null) cursor.current = pointed;
    if (!byKey.current) return;
    // jsdom has no scrolling.
    document.querySelector('#outline nav [data-pointed]')?.scrollIntoView?.({ block: 'nearest' });
  }, [pointed]);
  useEffect(() => {
    if (open !== null) cursor.current = open;
  }, [open]);
  const current = () =>
    cursor.current !== null && ground.layout.cards.some(({ id }) => id === cursor.current)
      ? cursor.current
      : null;
  // Said again where it is the same as before.
  const say = (words: string) => setMessage((said) => (said === words ? `${words}\u00a0` : words));
  const go = (id: number) => {
    byKey.current = true;
    cursor.current = id;
    onPoint(id);
    controls.current?.reveal(id);
    say(describeCard(ground.language, id));
  };
  return {
    current,
    move(direction) {
      const from = current();
      const to = nextCard(ground, from, direction, before.current);
      if (to === null || to === from) {
        say(describeEnd(direction));
        return;
      }
      before.current = from === null ? null : { from, direction, to };
      go(to);
    },
    forget() {
      cursor.current = open;
      before.current = null;
      onPoint(null);
      setMessage('');
    },
    onFocus() {
      const id = current();
      // A click on the map gives it the focus too, and lights nothing.
      if (id !== null && stop.current?.matches(':focus-visible')) go(id);
    },
    onBlur() {
      if (byKey.current) onPoint(null);
      byKey.current = false;
    },
    message,
  };
}
