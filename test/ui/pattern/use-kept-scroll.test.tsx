import { fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ReadingPlace, useKeptScroll } from '../../../src/ui/pattern/use-kept-scroll.ts';

const kept = new Map<number, number>();
const leaving = new Set<() => void>();
const into = vi.fn();

const PLACES: Omit<ReadingPlace, 'entry' | 'fragment'> = {
  kept: (entry) => kept.get(entry),
  keep: (entry, top) => kept.set(entry, top),
  onLeave(listener) {
    leaving.add(listener);
    return () => leaving.delete(listener);
  },
};

/** The place of a step of the history. */
function at(entry: number, fragment = ''): ReadingPlace {
  return { entry, fragment, ...PLACES };
}

/** Reports a move to another step, as the history does. */
function leave() {
  for (const listener of leaving) listener();
}

function Text({ place, isReady = true }: { place: ReadingPlace; isReady?: boolean }) {
  const scroller = useRef<HTMLElement>(null);
  useKeptScroll(scroller, place, isReady);
  return (
    <article ref={scroller}>
      <h2 id="more">More</h2>
    </article>
  );
}

const text = () => screen.getByRole('article');

// jsdom has no layout: an element keeps any scrollTop that it is given, and never scrolls by itself.
beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  leaving.clear();
  into.mockClear();
  HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number) {
    if (typeof to === 'object' && to.top !== undefined) this.scrollTop = to.top;
  };
  HTMLElement.prototype.scrollIntoView = into;
});
afterEach(() => {
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollTo');
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView');
  vi.useRealTimers();
});

test('how far down was read is kept on leaving, though the browser has not told of the scrolling', () => {
  const { rerender } = render(<Text place={at(1)} />);
  text().scrollTop = 120;
  leave();
  expect(kept.get(1)).toBe(120);
  rerender(<Text place={at(2)} />);
  text().scrollTop = 90;
  leave();
  expect([...kept]).toEqual([
    [1, 120],
    [2, 90],
  ]);
  rerender(<Text place={at(1)} />);
  expect(text().scrollTop).toBe(120);
});

test('scrolling is kept as the browser tells of it, with the step that is read', () => {
  const { rerender } = render(<Text place={at(1)} />);
  rerender(<Text place={at(2)} />);
  text().scrollTop = 60;
  fireEvent.scroll(text());
  expect([...kept]).toEqual([
    [1, 0],
    [2, 60],
  ]);
});

test('what is opened anew begins at its top at once, whether its text is there or not', () => {
  for (const isReady of [true, false]) {
    kept.clear();
    const { rerender, unmount } = render(<Text place={at(1)} />);
    text().scrollTop = 120;
    leave();
    rerender(<Text place={at(2)} isReady={isReady} />);
    expect(text().scrollTop).toBe(0);
    expect(kept.get(1)).toBe(120);
    unmount();
  }
});

test('a text that is waited for is at its place when it comes, and nothing is kept of it before', () => {
  kept.set(1, 120);
  const { rerender } = render(<Text place={at(1)} isReady={false} />);
  expect(text().scrollTop).toBe(0);
  fireEvent.scroll(text());
  leave();
  expect(kept.get(1)).toBe(120);
  rerender(<Text place={at(1)} />);
  expect(text().scrollTop).toBe(120);
});

test('a new step with a fragment leads to its section, twice, for what came into sight may have grown', () => {
  const { rerender } = render(<Text place={at(1, 'more')} />);
  expect(into.mock.contexts).toEqual([document.getElementById('more')]);
  vi.advanceTimersToNextFrame();
  expect(into).toHaveBeenCalledTimes(2);
  text().scrollTop = 300;
  leave();
  rerender(<Text place={at(2, 'nothing')} />);
  expect(text().scrollTop).toBe(0);
  rerender(<Text place={at(1, 'more')} />);
  expect(text().scrollTop).toBe(300);
  vi.advanceTimersToNextFrame();
  expect(into).toHaveBeenCalledTimes(2);
});

test('what is gone is not listened to, and scrolls nowhere', () => {
  const { unmount } = render(<Text place={at(1, 'more')} />);
  unmount();
  vi.advanceTimersToNextFrame();
  expect(into).toHaveBeenCalledOnce();
  expect(leaving.size).toBe(0);
});

test('what is at its top and stays there makes the browser lay nothing out', () => {
  const { rerender } = render(<Text place={at(1)} />);
  leave();
  const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollTo');
  const asked = vi.spyOn(text(), 'scrollTop', 'get');
  rerender(<Text place={at(2)} isReady={false} />);
  rerender(<Text place={at(2)} />);
  expect(scrolled).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
  expect(kept.get(2)).toBe(0);
});
