import { type Direction, type Move, nextCard } from '../../map/moves.ts';
import type { ReaderState } from '../../store/reader.ts';
import { layoutOf, passingOf } from '../../store/selectors.ts';
import { describeCard, describeEnd } from './map-words.ts';

/** Where a move leads, and what is said of it; `to` is null where it leads nowhere. */
export interface Step {
  readonly to: number | null;
  readonly words: string;
}

/**
 * Finds where a move leads.
 *
 * @param before The move that led here, so that the opposite one leads back.
 */
export function stepFrom(
  state: ReaderState,
  from: number | null,
  direction: Direction,
  before: Move | null,
): Step {
  const ground = { language: state.bundle.language, layout: layoutOf(state), passing: passingOf(state) };
  const to = nextCard(ground, from, direction, before);
  if (to === null || to === from) return { to: null, words: describeEnd(direction) };
  return { to, words: describeReached(state, to) };
}

/** Describes the pattern that is reached. */
export function describeReached({ bundle, mine }: ReaderState, id: number): string {
  return describeCard(bundle.language, id, mine);
}
