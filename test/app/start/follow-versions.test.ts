import { expect, test, vi } from 'vitest';
import { followVersions } from '../../../src/app/start/follow-versions.ts';

interface Answer {
  readonly version: number;
}

/** A server whose requests are answered one by one. */
function createServer() {
  const requests: { readonly answer: (version: number) => void; readonly fail: () => void }[] = [];
  const get = () =>
    new Promise<Answer>((resolve, reject) => {
      requests.push({
        answer: (version) => resolve({ version }),
        fail: () => reject(new Error('offline')),
      });
    });
  return { requests, get };
}

test('versions told while one is fetched are fetched once, together', async () => {
  const { requests, get } = createServer();
  const taken: number[] = [];
  const follower = followVersions(0, get, ({ version }) => taken.push(version));
  for (const version of [1, 2, 3, 4]) follower.told(version);
  expect(requests).toHaveLength(1);
  requests[0]?.answer(1);
  await vi.waitFor(() => expect(requests).toHaveLength(2));
  requests[1]?.answer(4);
  await vi.waitFor(() => expect(taken).toEqual([1, 4]));
  expect(requests).toHaveLength(2);
});

test('a version that is already there is not fetched again', async () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = followVersions(2, get, taken);
  follower.told(2);
  expect(requests).toHaveLength(0);
  follower.told(3);
  // The answer is already newer than what was told.
  requests[0]?.answer(4);
  await vi.waitFor(() => expect(taken).toHaveBeenCalledTimes(1));
  follower.told(4);
  expect(requests).toHaveLength(1);
});

test('what failed is asked for again at once if more was told meanwhile', async () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = followVersions(0, get, taken);
  follower.told(1);
  follower.told(2);
  requests[0]?.fail();
  await vi.waitFor(() => expect(requests).toHaveLength(2));
  requests[1]?.answer(2);
  await vi.waitFor(() => expect(taken).toHaveBeenCalledExactlyOnceWith({ version: 2 }));
});

test.each(['the next version', 'a retry'])('what failed is asked for again at %s', async (occasion) => {
  const taken = vi.fn();
  let isOnline = false;
  const get = vi.fn(() =>
    isOnline ? Promise.resolve({ version: 2 }) : Promise.reject(new Error('offline')),
  );
  const follower = followVersions(0, get, taken);
  follower.told(1);
  // Nothing is asked for by itself.
  await new Promise((resolve) => setTimeout(resolve));
  expect(get).toHaveBeenCalledTimes(1);
  isOnline = true;
  if (occasion === 'a retry') follower.retry();
  else follower.told(2);
  await vi.waitFor(() => expect(taken).toHaveBeenCalledExactlyOnceWith({ version: 2 }));
});
