import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPattern } from '../../src/app/open-and-close.ts';
import { FIRST_CHOICES } from '../../src/store/choices.ts';
import { sampleReader } from '../store/sample-reader.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A reader whose texts arrive when `arrive` is called with their number. */
function slowReader() {
  const arrivals = new Map<string, () => void>();
  const { reader, navigation } = sampleReader('/', {
    textAt: (address) => new Promise((resolve) => arrivals.set(address, () => resolve({ html: '' }))),
  });
  reader.start(FIRST_CHOICES);
  const arrive = async (slug: string) => {
    arrivals.get(`/patterns/${slug}/body.json`)?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { reader, navigation, arrive };
}

test('a pattern opens with its text, so that the page changes once', async () => {
  const { reader, navigation, arrive } = slowReader();
  openPattern(reader, 1);
  await vi.advanceTimersByTimeAsync(40);
  expect(navigation.current()).toBe('/');
  await arrive('001-first');
  expect(navigation.current()).toBe('/patterns/001-first/');
});

test('a text that is long under way is not waited for', async () => {
  const { reader, navigation } = slowReader();
  openPattern(reader, 1);
  await vi.advanceTimersByTimeAsync(100);
  expect(navigation.current()).toBe('/patterns/001-first/');
});

test('a text that is there is not waited for', async () => {
  const { reader, navigation, arrive } = slowReader();
  openPattern(reader, 1);
  await arrive('001-first');
  navigation.push('/');
  openPattern(reader, 1);
  expect(navigation.current()).toBe('/patterns/001-first/');
});

test('the next press meets what the press before it has opened', async () => {
  const { reader, navigation } = slowReader();
  openPattern(reader, 1);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
  expect(navigation.current()).toBe('/patterns/001-first/');
});

test('the pattern that is asked for last is open in the end, whichever text arrives first', async () => {
  const { reader, navigation, arrive } = slowReader();
  openPattern(reader, 1);
  openPattern(reader, 2);
  await arrive('002-second');
  await arrive('001-first');
  await vi.advanceTimersByTimeAsync(100);
  expect(navigation.current()).toBe('/patterns/002-second/');
});

test('a reader who goes elsewhere meanwhile stays there, and a filter meanwhile is kept', async () => {
  const { reader, navigation, arrive } = slowReader();
  openPattern(reader, 1);
  navigation.replace('/?tag=flow');
  await arrive('001-first');
  expect(navigation.current()).toBe('/patterns/001-first/?tag=flow');
  openPattern(reader, 2);
  navigation.push('/');
  await arrive('002-second');
  expect(navigation.current()).toBe('/');
});
