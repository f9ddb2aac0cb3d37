import { fireEvent } from '@testing-library/react';

/** Moves the mouse onto an element. In jsdom a movement has no distance of its own, and such a movement does not count. */
export function moveMouse(element: Element): void {
  const event = new MouseEvent('pointermove', { bubbles: true });
  Object.defineProperties(event, { movementX: { value: 1 }, pointerType: { value: 'mouse' } });
  fireEvent(element, event);
}
