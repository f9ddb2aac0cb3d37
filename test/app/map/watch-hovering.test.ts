import { afterEach, expect, test } from 'vitest';
import { watchHovering } from '../../../src/app/map/watch-hovering.ts';
import { sampleReader } from '../../store/sample-reader.ts';

afterEach(() => document.body.replaceChildren());

/** Presses what is in a link to pattern 2, and returns which pattern may be opened next. */
function pressed(button: number): number | null {
  const { reader } = sampleReader('/');
  const unwatch = watchHovering(document, reader);
  document.body.innerHTML = '<a data-pattern="2"><span>Second</span></a>';
  const event = new MouseEvent('pointerdown', { bubbles: true, button });
  Object.defineProperty(event, 'isPrimary', { value: true });
  document.querySelector('span')?.dispatchEvent(event);
  unwatch();
  return reader.getState().intended;
}

test('a pattern may be opened next as soon as a link to it is pressed', () => {
  expect(pressed(0)).toBe(2);
});

test('another button of the mouse opens nothing', () => {
  expect(pressed(2)).toBeNull();
});
