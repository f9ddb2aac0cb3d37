import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMapRest } from '../../../src/app/map/map-rest.ts';
import type { Resting } from '../../../src/map/resting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const CARD: Resting = { kind: 'card', id: 1, at: { x: 0, y: 0, width: 10, height: 10 } };

function link(smaller: number, isChosen: boolean, x = 0): Resting {
  return { kind: 'link', larger: 1, smaller, at: { x, y: 0 }, isChosen };
}

test('what the pointer left stays a moment, and as long as the pointer is over what is shown', () => {
  const rest = createMapRest();
  rest.rest(CARD);
  rest.rest(null);
  expect(rest.current()).toBe(CARD);
  rest.keep(true);
  vi.advanceTimersByTime(1000);
  expect(rest.current()).toBe(CARD);
  rest.keep(false);
  vi.advanceTimersByTime(1000);
  expect(rest.current()).toBeNull();
});

test('a chosen link gives way only to another choice', () => {
  const rest = createMapRest();
  rest.rest(link(2, true));
  rest.rest(null);
  rest.rest(link(3, false));
  rest.keep(true);
  rest.keep(false);
  vi.advanceTimersByTime(1000);
  expect(rest.current()).toEqual(link(2, true));
  rest.rest(link(3, true));
  expect(rest.current()).toEqual(link(3, true));
  rest.letGo();
  expect(rest.current()).toBeNull();
});

test('a link that is chosen while it is shown stays where it is', () => {
  const rest = createMapRest();
  rest.rest(link(2, false, 5));
  rest.rest(link(2, true, 40));
  expect(rest.current()).toEqual(link(2, true, 5));
});

test('listeners are told of each change, and of nothing else', () => {
  const rest = createMapRest();
  const listener = vi.fn();
  const stop = rest.subscribe(listener);
  rest.letGo();
  rest.rest(null);
  vi.advanceTimersByTime(1000);
  expect(listener).not.toHaveBeenCalled();
  rest.rest(CARD);
  expect(listener).toHaveBeenCalledOnce();
  stop();
  rest.letGo();
  expect(listener).toHaveBeenCalledOnce();
});
