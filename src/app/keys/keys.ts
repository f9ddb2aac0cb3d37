import type { Direction } from '../../map/moves.ts';

/** What a key does. */
export type KeyAction =
  | Direction
  | 'open'
  | 'step-back'
  | 'help'
  | 'wide'
  | 'solution'
  | 'previous'
  | 'next'
  | 'relate'
  | 'my-language'
  | 'mine'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'to-map'
  | 'to-outline'
  | 'to-filters';

/** A key press, with its place. */
export interface Press {
  /** As in `KeyboardEvent.key`. */
  readonly key: string;
  /** Whether Control, Alt or Meta is held. */
  readonly isModified: boolean;
  readonly isShifted: boolean;
  /** Whether the key is held down and repeats. */
  readonly isRepeated: boolean;
  /** `map`: the map has the focus. `text`: the reader types or chooses. `dialog`: a dialog is open. */
  readonly where: 'map' | 'text' | 'dialog' | 'elsewhere';
  /** Whether single characters act wherever the focus is. Otherwise they act on the map alone (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** Keys that mean nothing to a browser on an element that holds no text and does not scroll. */
const ON_THE_MAP: Readonly<Record<string, KeyAction>> = {
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

const CHARACTERS: Readonly<Record<string, KeyAction>> = {
  '?': 'help',
  w: 'wide',
  t: 'solution',
  p: 'previous',
  n: 'next',
  r: 'relate',
  l: 'my-language',
  a: 'mine',
  m: 'to-map',
  o: 'to-outline',
  f: 'to-filters',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
};

/** What a held key may do repeatedly. */
const REPEATABLE: ReadonlySet<KeyAction> = new Set([
  'larger',
  'smaller',
  'left',
  'right',
  'above',
  'below',
  'zoom-in',
  'zoom-out',
] as const);

/** Returns what a key press does; null if the key belongs to the browser, a screen reader or a field. */
export function actionOf(press: Press): KeyAction | null {
  const action = meaningOf(press);
  return action !== null && press.isRepeated && !REPEATABLE.has(action) ? null : action;
}

function meaningOf({ key, isModified, isShifted, where, singleKeys }: Press): KeyAction | null {
  if (isModified || where === 'text' || where === 'dialog') return null;
  if (key === 'Escape') return isShifted ? null : 'step-back';
  // Many keyboards type “?” and “+” with Shift, so here the character counts.
  const character = Object.hasOwn(CHARACTERS, key) ? CHARACTERS[key] : undefined;
  if (character) return singleKeys || where === 'map' ? character : null;
  if (where !== 'map' || isShifted) return null;
  return (Object.hasOwn(ON_THE_MAP, key) ? ON_THE_MAP[key] : undefined) ?? null;
}
