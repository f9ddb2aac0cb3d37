import type { Reader } from '../../store/reader.ts';
import { hasPanel, isMineShown, isWhole, isWide } from '../../store/selectors.ts';
import { openingMine } from '../../store/view.ts';
import { goToSolution } from '../../ui/pattern/go-to-solution.ts';
import { focusEntry, focusFilters, focusHeading } from '../focus.ts';
import type { MapPlace } from '../map/map-place.ts';
import { closePanel, openPattern } from '../open-and-close.ts';
import { turn } from '../panel/turn.ts';
import { toggleWide } from '../panel/toggles.ts';
import { toggleMine } from '../project/desk-part.ts';
import { type KeyAction, actionOf } from './keys.ts';
import { areSingleKeysOn, whereOf } from './where-of.ts';

/** Does what a key means on the element that has the focus. What means nothing is left to the browser. */
export function actOnKey(
  event: KeyboardEvent,
  focused: EventTarget | null,
  reader: Reader,
  place: MapPlace,
): void {
  const action = actionOf({
    key: event.key,
    isModified: event.ctrlKey || event.altKey || event.metaKey,
    isShifted: event.shiftKey,
    isRepeated: event.repeat,
    where: whereOf(focused),
    singleKeys: areSingleKeysOn(),
  });
  if (action === null) return;
  event.preventDefault();
  act(action, reader, place);
}

function act(action: KeyAction, reader: Reader, { controls, stop, moves }: MapPlace): void {
  const state = reader.getState();
  switch (action) {
    case 'help':
      return reader.set({ keysShown: true });
    case 'wide':
      toggleWide(reader);
      // The element that had the focus may be hidden now.
      return state.view.open === null ? undefined : focusHeading();
    case 'solution':
      return goToSolution(document);
    case 'previous':
    case 'next':
      return turn(reader, action);
    case 'relate':
      return reader.set({ isRelating: state.view.open !== null });
    case 'my-language':
      return isMineShown(state) ? closePanel(reader) : reader.go(openingMine('choose'), 'push');
    case 'mine': {
      const id = state.pointed ?? state.view.open;
      return id === null ? undefined : void toggleMine(reader, id);
    }
    case 'zoom-in':
      return controls.current?.zoomIn();
    case 'zoom-out':
      return controls.current?.zoomOut();
    case 'fit':
      return controls.current?.fit();
    case 'to-map':
      return stop.current?.focus({ preventScroll: true });
    case 'to-outline': {
      const id = moves.current();
      showOutline(reader);
      return focusEntry(id);
    }
    case 'to-filters':
      showOutline(reader);
      return focusFilters();
    case 'open': {
      const id = moves.current();
      reader.set({ openedOnMap: id });
      return id === null ? undefined : openPattern(reader, id);
    }
    case 'step-back':
      if (isWide(state)) return toggleWide(reader);
      return hasPanel(state) || isWhole(state) ? closePanel(reader) : moves.forget();
    default:
      return moves.move(action);
  }
}

/** Shows the outline where it is hidden, so that it can have the focus. */
function showOutline(reader: Reader): void {
  if (document.getElementById('outline')?.checkVisibility?.() === false) reader.set({ sidebar: 'shown' });
}
