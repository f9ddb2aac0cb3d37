import type { MapControls } from '../../graph/use-controls.ts';
import type { Direction, Move } from '../../map/moves.ts';
import type { Reader } from '../../store/reader.ts';
import { layoutOf } from '../../store/selectors.ts';
import { createPart } from '../../ui/parts/part.ts';

/** Finds where moves lead. Its code is loaded when the map gets the focus. */
export const STEPS = createPart(() => import('./map-steps.ts'));

/** Calls back with the code for steps: at once if it is loaded, else when it is. */
function withSteps(act: (steps: typeof import('./map-steps.ts')) => void): void {
  const run = () => {
    const now = STEPS.current();
    if (now.state === 'loaded') act(now.value);
    return now.state === 'loaded';
  };
  if (!run()) void STEPS.ready().then(run);
}

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
  const go = (id: number, words: string) => {
    isByKey = true;
    reader.point(id);
    controls.current?.reveal(id);
    say(words);
    requestAnimationFrame(() =>
      // jsdom cannot scroll.
      document.querySelector('#outline nav [data-pointed]')?.scrollIntoView?.({ block: 'nearest' }),
    );
  };
  return {
    current,
    move: (direction) =>
      withSteps(({ stepFrom }) => {
        const from = current();
        const { to, words } = stepFrom(reader.getState(), from, direction, before);
        if (to === null) return say(words);
        before = from === null ? null : { from, direction, to };
        return go(to, words);
      }),
    forget() {
      before = null;
      reader.point(null);
      reader.moveTo(reader.getState().view.open);
      reader.set({ said: '' });
    },
    enter(byKey) {
      STEPS.load();
      const id = current();
      // A click on the map focuses it too, but lights nothing.
      if (id !== null && byKey)
        withSteps(({ describeReached }) => go(id, describeReached(reader.getState(), id)));
    },
    leave() {
      if (isByKey) reader.point(null);
      isByKey = false;
    },
  };
}
