import type { MapControls } from '../../graph/use-controls.ts';
import { type Direction, type Move, nextCard } from '../../map/moves.ts';
import type { Reader } from '../../store/reader.ts';
import { layoutOf, passingOf } from '../../store/selectors.ts';
import { describeCard, describeEnd } from './map-words.ts';

/** Moves from card to card with the keyboard. */
export interface MapMoves {
  /** The pattern from which the next move starts; null if the map does not show it. */
  current(): number | null;
  move(direction: Direction): void;
  /** Forgets the current pattern. */
  forget(): void;
  /** Call this when the map gets the focus. `isByKey` says whether the keyboard moved the focus there. */
  enter(isByKey: boolean): void;
  /** Call this when the map loses the focus. */
  leave(): void;
}

/** @param controls The live map, while it exists. */
export function createMapMoves(reader: Reader, controls: { readonly current: MapControls | null }): MapMoves {
  let before: Move | null = null;
  let isByKey = false;
  const current = () => {
    const { cursor } = reader.getState();
    const { cards } = layoutOf(reader.getState());
    return cursor !== null && cards.some(({ id }) => id === cursor) ? cursor : null;
  };
  // A screen reader repeats a message only if its text differs.
  const say = (words: string) =>
    reader.set({ said: reader.getState().said === words ? `${words}\u00a0` : words });
  const go = (id: number) => {
    isByKey = true;
    reader.point(id);
    controls.current?.reveal(id);
    const { bundle, mine } = reader.getState();
    say(describeCard(bundle.language, id, mine));
    requestAnimationFrame(() =>
      // jsdom cannot scroll.
      document.querySelector('#outline nav [data-pointed]')?.scrollIntoView?.({ block: 'nearest' }),
    );
  };
  return {
    current,
    move(direction) {
      const state = reader.getState();
      const from = current();
      const ground = { language: state.bundle.language, layout: layoutOf(state), passing: passingOf(state) };
      const to = nextCard(ground, from, direction, before);
      if (to === null || to === from) return say(describeEnd(direction));
      before = from === null ? null : { from, direction, to };
      go(to);
    },
    forget() {
      before = null;
      reader.point(null);
      reader.moveTo(reader.getState().view.open);
      reader.set({ said: '' });
    },
    enter(byKey) {
      const id = current();
      // A click on the map focuses it too, but lights nothing.
      if (id !== null && byKey) go(id);
    },
    leave() {
      if (isByKey) reader.point(null);
      isByKey = false;
    },
  };
}
