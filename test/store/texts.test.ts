import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { type TextStore, createTextStore, fetchStored } from '../../src/store/texts.ts';

afterEach(() => vi.unstubAllGlobals());

test('a text is fetched once, however often it is asked for', async () => {
  const fetchText = vi.fn(() => Promise.resolve('text'));
  const texts = createTextStore(fetchText);
  texts.load('a');
  texts.load('a');
  await expect.poll(() => texts.peek('a')).toEqual({ state: 'loaded', value: 'text' });
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
  await expect.poll(() => texts.peek('a').state).toBe('failed');
  texts.load('a');
  expect(texts.peek('a').state).toBe('loading');
  await expect.poll(() => texts.peek('a').state).toBe('loaded');
});

/** Shows a text, as a component does. */
const show = (texts: TextStore, address: string) => texts.subscribe(() => void texts.peek(address));

test('while texts are refreshed, those that are shown stay', async () => {
  let value = 'old';
  const texts = createTextStore(() => Promise.resolve(value));
  show(texts, 'a');
  texts.load('a');
  await expect.poll(() => texts.peek('a').state).toBe('loaded');
  value = 'new';
  texts.refresh(null);
  expect(texts.peek('a')).toEqual({ state: 'loaded', value: 'old' });
  await expect.poll(() => texts.peek('a')).toEqual({ state: 'loaded', value: 'new' });
});

test('a text that nobody shows is forgotten when texts are refreshed, and fetched when it is asked for', async () => {
  const fetchText = vi.fn((address: string) => Promise.resolve(address));
  const texts = createTextStore(fetchText);
  show(texts, 'shown');
  for (const address of ['shown', 'closed']) texts.load(address);
  await expect.poll(() => texts.peek('closed').state).toBe('loaded');
  fetchText.mockClear();
  texts.refresh(null);
  expect(texts.peek('closed').state).toBe('loading');
  expect(fetchText.mock.calls).toEqual([['shown']]);
  texts.load('closed');
  await expect.poll(() => texts.peek('closed').state).toBe('loaded');
});

test('a text that is on its way while texts are refreshed is not the old one', async () => {
  const answers: ((value: string) => void)[] = [];
  const texts = createTextStore(() => new Promise<string>((resolve) => answers.push(resolve)));
  texts.load('a');
  texts.refresh(null);
  answers[0]?.('old');
  answers[1]?.('new');
  await expect.poll(() => texts.peek('a')).toEqual({ state: 'loaded', value: 'new' });
});

test('of a text that takes up parts, the parts alone are fetched that changed', async () => {
  const fetchText = vi.fn((address: string) => Promise.resolve([address]));
  const parts = {
    wholeAt: (address: string) => (address.startsWith('part') ? 'whole' : null),
    taken: (whole: unknown, part: unknown) => [...(whole as string[]), ...(part as string[])],
  };
  const texts = createTextStore(fetchText, parts);
  texts.refresh(['part 1']);
  expect(fetchText).not.toHaveBeenCalled();
  show(texts, 'whole');
  texts.load('whole');
  await expect.poll(() => texts.peek('whole').state).toBe('loaded');
  fetchText.mockClear();
  texts.refresh(['part 2']);
  await expect.poll(() => texts.peek('whole')).toEqual({ state: 'loaded', value: ['whole', 'part 2'] });
  expect(fetchText.mock.calls).toEqual([['part 2']]);
  fetchText.mockRejectedValueOnce(new Error('gone'));
  texts.refresh(['part 3']);
  await expect.poll(() => texts.peek('whole')).toEqual({ state: 'loaded', value: ['whole'] });
});

test('of all texts those alone are refreshed that changed, in the order in which they are told', async () => {
  const fetchText = vi.fn((address: string) => Promise.resolve(address));
  const texts = createTextStore(fetchText);
  for (const address of ['a', 'b', 'c']) show(texts, address);
  for (const address of ['a', 'b', 'c', 'closed', 'closed and changed']) texts.load(address);
  await expect.poll(() => texts.peek('closed and changed').state).toBe('loaded');
  fetchText.mockClear();
  texts.refresh(['c', 'closed and changed', 'never asked for', 'a']);
  expect(fetchText.mock.calls).toEqual([['c'], ['a']]);
  expect(texts.peek('closed').state).toBe('loaded');
  expect(texts.peek('closed and changed').state).toBe('loading');
});

test.each([
  ['as the site holds it', gzipSync('{"html":"é"}')],
  ['as a host sends it that declares it zipped', Buffer.from('{"html":"é"}')],
])('a text of a built site is read, %s', async (_how, content) => {
  const asked = vi.fn(() => Promise.resolve(new Response(content)));
  vi.stubGlobal('fetch', asked);
  expect(await fetchStored('/whole-3.json')).toEqual({ html: 'é' });
  expect(asked).toHaveBeenCalledWith('/whole-3.json.gz');
});

test.each(['body', 'body.ja', 'pattern'])(
  '%s.json of a pattern is not zipped: others read it',
  async (name) => {
    const asked = vi.fn(() => Promise.resolve(new Response('{"a":1}')));
    vi.stubGlobal('fetch', asked);
    expect(await fetchStored(`/patterns/001-a/${name}.json`)).toEqual({ a: 1 });
    expect(asked).toHaveBeenCalledWith(`/patterns/001-a/${name}.json`);
  },
);

test('what other programs read of a site is not zipped, and a page in place of a text is refused', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response('{"a":1}')));
  vi.stubGlobal('fetch', asked);
  expect(await fetchStored('/projects/a/project.json')).toEqual({ a: 1 });
  expect(asked).toHaveBeenCalledWith('/projects/a/project.json');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<!doctype html>')));
  await expect(fetchStored('/whole-3.json')).rejects.toThrow();
});
