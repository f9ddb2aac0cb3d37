import type { Direction } from '../../map/moves.ts';

/** What a key asks for. */
export type Action =
  | Direction
  | 'open'
  | 'step-back'
  | 'help'
  | 'wide'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'to-map'
  | 'to-outline';

/** A press of a key, and where. */
export interface Press {
  /** As in `KeyboardEvent.key`. */
  readonly key: string;
  /** Whether Control, Alt or Meta is held. */
  readonly isModified: boolean;
  readonly isShifted: boolean;
  /** Whether the key is held down and repeats itself. */
  readonly isRepeated: boolean;
  /** `map`: the map has the focus; `text`: the reader types or chooses; `dialog`: a dialog is open. */
  readonly where: 'map' | 'text' | 'dialog' | 'elsewhere';
  /** Whether single characters act wherever the focus is; otherwise on the map alone (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** Of these, none means anything to a browser on a place that holds no text and does not scroll. */
const ON_THE_MAP: Readonly<Record<string, Action>> = {
  ArrowUp: 'larger',
  ArrowDown: 'smaller',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'above',
  PageDown: 'below',
  Enter: 'open',
};

const CHARACTERS: Readonly<Record<string, Action>> = {
  '?': 'help',
  w: 'wide',
  m: 'to-map',
  o: 'to-outline',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
};

/** These do the same again and again while the key is held. */
const REPEATABLE: ReadonlySet<Action> = new Set([
  'larger',
  'smaller',
  'left',
  'right',
  'above',
  'below',
  'zoom-in',
  'zoom-out',
] as const);

/** What a press asks for; null where it is the browser's, the screen reader's or a field's. */
export function actionOf(press: Press): Action | null {
  const action = meaningOf(press);
  return action !== null && press.isRepeated && !REPEATABLE.has(action) ? null : action;
}

function meaningOf({ key, isModified, isShifted, where, singleKeys }: Press): Action | null {
  if (isModified || where === 'text' || where === 'dialog') return null;
  if (key === 'Escape') return isShifted ? null : 'step-back';
  // "?" and "+" are typed with Shift on many keyboards, so there it is the character that counts.
  const character = Object.hasOwn(CHARACTERS, key) ? CHARACTERS[key] : undefined;
  if (character) return singleKeys || where === 'map' ? character : null;
  if (where !== 'map' || isShifted) return null;
  return (Object.hasOwn(ON_THE_MAP, key) ? ON_THE_MAP[key] : undefined) ?? null;
}
