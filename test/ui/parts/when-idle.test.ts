import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../../src/ui/parts/when-idle.ts';

/** The callbacks that wait until the browser is idle. */
const waiting = new Map<number, () => void>();

/** Makes a browser that tells when it is idle. jsdom does not, and neither does Safari. */
function knowIdleness() {
  vi.stubGlobal('requestIdleCallback', (act: () => void, { timeout }: { timeout: number }) => {
    const request = window.setTimeout(() => rest(request), timeout);
    waiting.set(request, act);
    return request;
  });
  vi.stubGlobal('cancelIdleCallback', (request: number) => waiting.delete(request));
}

function rest(request: number) {
  waiting.get(request)?.();
  waiting.delete(request);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  waiting.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('acts when the browser is at rest, and not before', () => {
  knowIdleness();
  const act = vi.fn();
  whenIdle(act);
  vi.advanceTimersByTime(100);
  expect(act).not.toHaveBeenCalled();
  for (const request of waiting.keys()) rest(request);
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
});

test('acts even if the browser never rests', () => {
  knowIdleness();
  const act = vi.fn();
  whenIdle(act);
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
});

test('acts after a while where the browser cannot tell, and not at once', () => {
  const act = vi.fn();
  whenIdle(act);
  vi.advanceTimersByTime(100);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
});

test.each([true, false])('can be called off, whether the browser can tell or not: %s', (knows) => {
  if (knows) knowIdleness();
  const act = vi.fn();
  whenIdle(act)();
  vi.advanceTimersByTime(10_000);
  expect(act).not.toHaveBeenCalled();
});
