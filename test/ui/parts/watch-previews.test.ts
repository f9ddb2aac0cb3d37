import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PreviewWatch, watchPreviews } from '../../../src/ui/parts/watch-previews.ts';

const show = vi.fn();
const hide = vi.fn();
let watch: PreviewWatch;
let first: HTMLElement;
let second: HTMLElement;
let elsewhere: HTMLElement;
let preview: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<a href="#1" data-pattern="1"><b>One</b></a><a href="#2" data-pattern="2">Two</a><a href="#9" data-pattern="9">Open</a>' +
    '<p>Text</p><div data-preview>Preview</div>';
  const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body;
  first = find('[data-pattern="1"]');
  second = find('[data-pattern="2"]');
  elsewhere = find('p');
  preview = find('[data-preview]');
  watch = watchPreviews(document, { skips: (id) => id === 9, rested: () => null, show, hide });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  show.mockReset();
  hide.mockReset();
});

function point(element: Element, x = 100) {
  fireEvent.pointerOver(element, { pointerType: 'mouse', clientX: x });
  fireEvent.pointerMove(element, { pointerType: 'mouse', clientX: x });
}

function shownIds(): number[] {
  return show.mock.calls.map(([target]) => target.id);
}

test('shows the pattern of a link that had the focus before the watch began', () => {
  watch.stop();
  first.focus();
  vi.spyOn(first, 'matches').mockImplementation((selector) => selector === ':focus-visible');
  watch = watchPreviews(document, { skips: (id) => id === 9, rested: () => null, show, hide });
  vi.advanceTimersByTime(360);
  expect(shownIds()).toEqual([1]);
});

test.each([1, 2, null])(
  'when the watch begins, a link under the mouse counts if the mouse has moved there: %s',
  (rested) => {
    watch.stop();
    vi.spyOn(document, 'querySelectorAll').mockReturnValueOnce([first] as unknown as NodeListOf<Element>);
    watch = watchPreviews(document, { skips: (id) => id === 9, rested: () => rested, show, hide });
    vi.advanceTimersByTime(360);
    expect(shownIds()).toEqual(rested === 1 ? [1] : []);
  },
);

test('shows a pattern when the pointer rests on its link, and not when it only passes', () => {
  point(first);
  vi.advanceTimersByTime(200);
  point(second);
  vi.advanceTimersByTime(340);
  expect(show).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(shownIds()).toEqual([2]);
});

test('moving within a link does not begin the wait again', () => {
  point(first);
  vi.advanceTimersByTime(200);
  point(first.querySelector('b') ?? first);
  vi.advanceTimersByTime(160);
  expect(shownIds()).toEqual([1]);
});

test('does not show the pattern that is open', () => {
  point(document.querySelector('[data-pattern="9"]') ?? document.body);
  vi.advanceTimersByTime(1000);
  expect(show).not.toHaveBeenCalled();
});

test('stays while the pointer is over it, and goes when the pointer does', () => {
  point(first);
  vi.advanceTimersByTime(350);
  point(elsewhere);
  vi.advanceTimersByTime(100);
  point(preview);
  vi.advanceTimersByTime(5000);
  expect(hide).not.toHaveBeenCalled();
  point(elsewhere);
  vi.advanceTimersByTime(260);
  expect(hide).toHaveBeenCalledOnce();
});

test('Escape hides it and nothing else, and it stays hidden until the pointer has been elsewhere', () => {
  const others = vi.fn();
  document.addEventListener('keydown', others);
  point(first);
  vi.advanceTimersByTime(350);
  fireEvent.keyDown(first, { key: 'Escape' });
  expect(hide).toHaveBeenCalledOnce();
  expect(others).not.toHaveBeenCalled();
  fireEvent.pointerMove(first, { pointerType: 'mouse', clientX: 140 });
  vi.advanceTimersByTime(1000);
  expect(show).toHaveBeenCalledOnce();
  fireEvent.keyDown(first, { key: 'Escape' });
  expect(others).toHaveBeenCalledOnce();
  point(elsewhere);
  point(first, 140);
  vi.advanceTimersByTime(350);
  expect(show).toHaveBeenCalledTimes(2);
  document.removeEventListener('keydown', others);
});

test('the keyboard gets it by focus, loses it with the focus, and a pointer elsewhere takes it not away', () => {
  // In jsdom, whether a focus is visible depends on the tests that ran before.
  vi.spyOn(first, 'matches').mockImplementation((selector) => selector === ':focus-visible');
  first.focus();
  vi.advanceTimersByTime(350);
  expect(show).toHaveBeenLastCalledWith({ id: 1, anchor: first, by: 'focus' });
  point(elsewhere);
  vi.advanceTimersByTime(1000);
  expect(hide).not.toHaveBeenCalled();
  first.blur();
  expect(hide).toHaveBeenCalledOnce();
});

test('following a link hides its preview, and a link that came under the resting pointer shows none', () => {
  point(first);
  vi.advanceTimersByTime(350);
  fireEvent.pointerDown(first, { pointerType: 'mouse', clientX: 100, clientY: 0 });
  fireEvent.click(first);
  expect(hide).toHaveBeenCalledOnce();
  first.replaceWith(second);
  point(second, 103);
  vi.advanceTimersByTime(1000);
  expect(shownIds()).toEqual([1]);
  point(second, 130);
  vi.advanceTimersByTime(350);
  expect(shownIds()).toEqual([1, 2]);
});

const TOUCH = { pointerType: 'touch', isPrimary: true, clientX: 50, clientY: 50 };

test('a long press shows the pattern and does not follow the link', () => {
  const followed = vi.fn();
  first.addEventListener('click', followed);
  fireEvent.pointerDown(first, TOUCH);
  vi.advanceTimersByTime(500);
  expect(show).toHaveBeenLastCalledWith({ id: 1, anchor: first, by: 'touch' });
  fireEvent.pointerUp(first, TOUCH);
  expect(fireEvent.click(first)).toBe(false);
  expect(followed).not.toHaveBeenCalled();
  fireEvent.pointerDown(elsewhere, TOUCH);
  expect(hide).toHaveBeenCalledOnce();
});

test('a tap follows the link, and a finger that moves scrolls', () => {
  const followed = vi.fn((event: Event) => event.preventDefault());
  first.addEventListener('click', followed);
  fireEvent.pointerDown(first, TOUCH);
  vi.advanceTimersByTime(200);
  fireEvent.pointerUp(first, TOUCH);
  fireEvent.click(first);
  expect(followed).toHaveBeenCalledOnce();
  fireEvent.pointerDown(first, TOUCH);
  fireEvent.pointerMove(first, { ...TOUCH, clientY: 80 });
  vi.advanceTimersByTime(1000);
  expect(show).not.toHaveBeenCalled();
});

test('a long press opens no menu and selects nothing, and leaves both alone otherwise', () => {
  expect(fireEvent.contextMenu(first)).toBe(true);
  fireEvent.pointerDown(first, TOUCH);
  expect(fireEvent.contextMenu(first)).toBe(false);
  expect(fireEvent(first, new Event('selectstart', { bubbles: true, cancelable: true }))).toBe(false);
  expect(shownIds()).toEqual([1]);
  fireEvent.pointerUp(first, TOUCH);
  expect(fireEvent(elsewhere, new Event('selectstart', { bubbles: true, cancelable: true }))).toBe(true);
});

test('the focus that comes back after Escape or Enter asks for nothing, and one that the reader moves does', () => {
  // In jsdom, whether a focus is visible depends on the tests that ran before.
  for (const link of [first, second]) vi.spyOn(link, 'matches').mockReturnValue(true);
  for (const key of ['Escape', 'Enter']) {
    fireEvent.keyDown(document.body, { key });
    first.focus();
    vi.advanceTimersByTime(400);
    expect(show).not.toHaveBeenCalled();
    first.blur();
  }
  fireEvent.keyDown(first, { key: 'Escape' });
  fireEvent.keyDown(first, { key: 'Tab' });
  second.focus();
  vi.advanceTimersByTime(400);
  expect(shownIds()).toEqual([2]);
});
