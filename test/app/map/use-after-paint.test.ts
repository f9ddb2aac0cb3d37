import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAfterPaint } from '../../../src/app/map/use-after-paint.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Every value that was shown, each once for as long as it stayed; and how to ask for another one. */
function follow(first: string, isReady = true) {
  const shown: string[] = [];
  const { rerender } = renderHook(
    (props: { value: string; isReady: boolean }) => {
      const value = useAfterPaint(props.value, props.isReady);
      if (shown.at(-1) !== value) shown.push(value);
    },
    { initialProps: { value: first, isReady } },
  );
  return { shown, ask: (value: string, isReady: boolean) => rerender({ value, isReady }) };
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const passFrame = () => act(() => vi.advanceTimersToNextFrame());

test('what is ready is shown when it has been painted', () => {
  const { shown, ask } = follow('a');
  expect(shown).toEqual(['a']);
  ask('b', true);
  passFrame();
  expect(shown).toEqual(['a']);
  pass(2);
  expect(shown).toEqual(['a', 'b']);
});

test('what is not ready is waited for, but not for long', () => {
  const { shown, ask } = follow('a');
  ask('b', false);
  pass(100);
  expect(shown).toEqual(['a']);
  pass(100);
  expect(shown).toEqual(['a', 'b']);
});

test('what gets ready is shown as soon as it has been painted', () => {
  const { shown, ask } = follow('a');
  ask('b', false);
  pass(50);
  ask('b', true);
  expect(shown).toEqual(['a']);
  passFrame();
  pass(2);
  expect(shown).toEqual(['a', 'b']);
});

test('what is overtaken is never shown', () => {
  const { shown, ask } = follow('a');
  ask('b', true);
  ask('c', false);
  pass(100);
  ask('d', false);
  pass(100);
  expect(shown).toEqual(['a']);
  pass(100);
  expect(shown).toEqual(['a', 'd']);
  ask('e', true);
  ask('d', true);
  pass(1000);
  expect(shown).toEqual(['a', 'd']);
});

test('what nobody sees yet is always the newest', () => {
  const shown: string[] = [];
  const { rerender } = renderHook(
    (props: { value: string; isSeen: boolean }) => {
      shown.push(useAfterPaint(props.value, true, props.isSeen));
    },
    { initialProps: { value: 'a', isSeen: false } },
  );
  rerender({ value: 'b', isSeen: false });
  expect(shown.at(-1)).toBe('b');
  rerender({ value: 'b', isSeen: true });
  rerender({ value: 'c', isSeen: true });
  expect(shown.at(-1)).toBe('b');
  passFrame();
  pass(2);
  expect(shown.at(-1)).toBe('c');
});
