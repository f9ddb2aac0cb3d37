import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INTENT, LINGER, REST, createHovering } from '../../src/store/hovering.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function hovering() {
  const told: (number | null)[] = [];
  const intended: number[] = [];
  const mouse = createHovering({ onIntend: (id) => intended.push(id), onPoint: (id) => told.push(id) });
  return { mouse, told, intended };
}

const at = (x: number) => ({ x, y: 0 });

test('a pattern is pointed at once the mouse has rested on it for a moment', () => {
  const { mouse, told } = hovering();
  mouse.move(1, at(0));
  vi.advanceTimersByTime(REST - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([1]);
});

test('a mouse is at once on the pattern to which it moves, until it leaves or the map moves away', () => {
  const { mouse } = hovering();
  expect(mouse.current()).toBeNull();
  mouse.move(1, at(0));
  expect(mouse.current()).toBe(1);
  mouse.move(null, at(50));
  expect(mouse.current()).toBeNull();
  mouse.move(2, at(100));
  mouse.drop();
  expect(mouse.current()).toBeNull();
});

test('a sweep across patterns points at none of them, nor does a sweep along one', () => {
  const { mouse, told } = hovering();
  for (const [step, id] of [1, 2, 3, 4, 5].entries()) {
    mouse.move(id, at(step * 100));
    vi.advanceTimersByTime(REST - 1);
  }
  for (let x = 500; x < 1000; x += 20) {
    mouse.move(5, at(x));
    vi.advanceTimersByTime(REST / 2);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(REST);
  expect(told).toEqual([5]);
});

test('a hand that trembles rests', () => {
  const { mouse, told } = hovering();
  for (let time = 0; time < REST; time += 10) {
    mouse.move(1, at(time % 20));
    vi.advanceTimersByTime(10);
  }
  expect(told).toEqual([1]);
});

test('what is lit stays while the mouse crosses a gap to another pattern, and goes out when it rests on none', () => {
  const { mouse, told } = hovering();
  mouse.move(1, at(0));
  vi.advanceTimersByTime(REST);
  mouse.move(null, at(50));
  mouse.move(2, at(60));
  vi.advanceTimersByTime(REST);
  expect(told).toEqual([1, 2]);
  mouse.move(null, at(90));
  vi.advanceTimersByTime(LINGER);
  expect(told).toEqual([1, 2, null]);
});

test('what is lit goes out during a long sweep, and stays if the mouse comes back at once', () => {
  const { mouse, told } = hovering();
  mouse.move(1, at(0));
  vi.advanceTimersByTime(REST);
  mouse.move(2, at(50));
  mouse.move(1, at(0));
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1]);
  for (const x of [100, 200, 300]) {
    mouse.move(x, at(x));
    vi.advanceTimersByTime(REST - 1);
  }
  expect(told).toEqual([1, null]);
});

test('when something slides away under the mouse, nothing is pointed at until the mouse moves', () => {
  const { mouse, told } = hovering();
  mouse.move(1, at(0));
  vi.advanceTimersByTime(REST);
  mouse.drop();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1, null]);
  mouse.drop();
  expect(told).toEqual([1, null]);
  mouse.move(2, at(1));
  vi.advanceTimersByTime(REST);
  expect(told).toEqual([1, null, 2]);
});

test('a map that moves ends nothing while the mouse is beside it', () => {
  const { mouse, told, intended } = hovering();
  mouse.move(1, at(0), false);
  mouse.drop();
  vi.advanceTimersByTime(REST);
  mouse.drop();
  expect([told, intended]).toEqual([[1], [1]]);
});

test('another way of pointing ends what the mouse was about to do', () => {
  const { mouse, told } = hovering();
  mouse.move(1, at(0));
  vi.advanceTimersByTime(REST);
  mouse.move(2, at(50));
  mouse.forget();
  vi.advanceTimersByTime(1000);
  mouse.drop();
  expect(told).toEqual([1]);
});

test('a pattern may be opened next before it is lit', () => {
  const { mouse, told, intended } = hovering();
  mouse.move(1, at(0));
  vi.advanceTimersByTime(INTENT);
  expect([told, intended]).toEqual([[], [1]]);
});
