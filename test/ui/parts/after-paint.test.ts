import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from '../../../src/ui/parts/after-paint.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('acts once, when the next frame has been painted and not while it is being made', () => {
  const act = vi.fn();
  afterPaint(act);
  vi.advanceTimersToNextFrame();
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(act).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});

test('what the frame has put off goes first', () => {
  const order: string[] = [];
  afterPaint(() => order.push('after the paint'));
  requestAnimationFrame(() => setTimeout(() => order.push('put off'), 0));
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(2);
  expect(order).toEqual(['put off', 'after the paint']);
});

test('can be called off before the frame, and after it', () => {
  const act = vi.fn();
  afterPaint(act)();
  const callOff = afterPaint(act);
  vi.advanceTimersToNextFrame();
  callOff();
  vi.advanceTimersByTime(1000);
  expect(act).not.toHaveBeenCalled();
});
