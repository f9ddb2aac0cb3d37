import { expect, test, vi } from 'vitest';
import { createTextStore } from '../../src/store/texts.ts';

test('a text is fetched once, however often it is asked for', async () => {
  const fetchText = vi.fn(() => Promise.resolve('text'));
  const texts = createTextStore(fetchText);
  texts.load('a');
  texts.load('a');
  await vi.waitFor(() => expect(texts.peek('a')).toEqual({ state: 'loaded', value: 'text' }));
  texts.load('a');
  expect(fetchText).toHaveBeenCalledTimes(1);
});

test('a text that failed can be asked for again', async () => {
  const fetchText = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue('text');
  const texts = createTextStore(fetchText);
  texts.load('a');
  await vi.waitFor(() => expect(texts.peek('a').state).toBe('failed'));
  texts.load('a');
  expect(texts.peek('a').state).toBe('loading');
  await vi.waitFor(() => expect(texts.peek('a').state).toBe('loaded'));
});

test('while texts are refreshed, the old ones stay', async () => {
  let value = 'old';
  const texts = createTextStore(() => Promise.resolve(value));
  texts.load('a');
  await vi.waitFor(() => expect(texts.peek('a').state).toBe('loaded'));
  value = 'new';
  texts.refresh();
  expect(texts.peek('a')).toEqual({ state: 'loaded', value: 'old' });
  await vi.waitFor(() => expect(texts.peek('a')).toEqual({ state: 'loaded', value: 'new' }));
});
