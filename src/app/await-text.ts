import type { Reader } from '../store/reader.ts';

/**
 * Longest wait for a text, in milliseconds. Readers do not notice it, and on most lines the text is there by then, so
 * that the page is laid out and painted once and not twice.
 */
const PATIENCE = 60;

/** What ends the wait of a reader. */
const waits = new WeakMap<Reader, () => void>();

/**
 * Calls `act` when a text has arrived or failed, or when the reader has waited long enough. The next press of a key or
 * a button ends the wait, so that it finds what the press before it has brought about. A reader who goes elsewhere
 * meanwhile stays there: nothing is called.
 *
 * @param address The address of the text, which is under way; null to wait for nothing.
 */
export function awaitText(reader: Reader, address: string | null, act: () => void): void {
  waits.get(reader)?.();
  const { texts } = reader;
  const { entry } = reader.getState();
  const isThere = () => address === null || texts.peek(address).state !== 'loading';
  if (isThere()) {
    act();
    return;
  }
  const end = () => {
    waits.delete(reader);
    window.clearTimeout(timer);
    unsubscribe();
    for (const press of PRESSES) window.removeEventListener(press, end, true);
    if (reader.getState().entry === entry) act();
  };
  const timer = window.setTimeout(end, PATIENCE);
  const unsubscribe = texts.subscribe(() => {
    if (isThere()) end();
  });
  for (const press of PRESSES) window.addEventListener(press, end, true);
  waits.set(reader, end);
}

const PRESSES = ['keydown', 'pointerdown', 'click'] as const;
