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

/** Keeps up with a server from a version on; what the page shows is at `/bundle.json`. */
function follow<T extends Answer>(
  first: number,
  get: () => Promise<T>,
  take: (newest: T | null, changed: readonly string[] | null) => void,
) {
  const { told, retry } = followVersions({ first, address: '/bundle.json', get, take });
  return {
    told: (version: number, changed: readonly string[] | null = null) => told({ version, changed }),
    retry,
  };
}

test('versions told while one is fetched are fetched once, together', async () => {
  const { requests, get } = createServer();
  const taken: number[] = [];
  const follower = follow(0, get, (newest) => taken.push(newest?.version ?? NaN));
  for (const version of [1, 2, 3, 4]) follower.told(version);
  expect(requests).toHaveLength(1);
  requests[0]?.answer(1);
  await expect.poll(() => requests).toHaveLength(2);
  requests[1]?.answer(4);
  await expect.poll(() => taken).toEqual([1, 4]);
  expect(requests).toHaveLength(2);
});

test('a version that is already there is not fetched again', async () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = follow(2, get, taken);
  follower.told(2);
  expect(requests).toHaveLength(0);
  follower.told(3);
  // The answer is already newer than what was told.
  requests[0]?.answer(4);
  await expect.poll(() => taken).toHaveBeenCalledTimes(1);
  follower.told(4);
  expect(requests).toHaveLength(1);
});

test('what failed is asked for again at once if more was told meanwhile', async () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = follow(0, get, taken);
  follower.told(1);
  follower.told(2);
  requests[0]?.fail();
  await expect.poll(() => requests).toHaveLength(2);
  requests[1]?.answer(2);
  await expect.poll(() => taken).toHaveBeenCalledExactlyOnceWith({ version: 2 }, null);
});

test.each(['the next version', 'a retry'])('what failed is asked for again at %s', async (occasion) => {
  const taken = vi.fn();
  let isOnline = false;
  const get = vi.fn(() =>
    isOnline ? Promise.resolve({ version: 2 }) : Promise.reject(new Error('offline')),
  );
  const follower = follow(0, get, taken);
  follower.told(1);
  // Nothing is asked for by itself.
  await new Promise((resolve) => setTimeout(resolve));
  expect(get).toHaveBeenCalledTimes(1);
  isOnline = true;
  if (occasion === 'a retry') follower.retry();
  else follower.told(2);
  await expect.poll(() => taken).toHaveBeenCalledExactlyOnceWith({ version: 2 }, null);
});

test('where what was told leaves the bundle alone, it is not fetched, and the rest is told at once', () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = follow(0, get, taken);
  follower.told(1, ['/a.json']);
  expect(requests).toHaveLength(0);
  expect(taken).toHaveBeenCalledExactlyOnceWith(null, ['/a.json']);
});

test('what changes while the bundle is fetched is told together, after it', async () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = follow(0, get, taken);
  follower.told(1, ['/bundle.json']);
  follower.told(2, ['/a.json']);
  follower.told(3, ['/b.json', '/a.json']);
  requests[0]?.answer(3);
  await expect.poll(() => taken).toHaveBeenCalledTimes(2);
  expect(taken.mock.calls).toEqual([
    [{ version: 3 }, ['/bundle.json']],
    [null, ['/a.json', '/b.json']],
  ]);
});

test('what changed is still told when the bundle could not be fetched at first', async () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = follow(0, get, taken);
  follower.told(1, ['/a.json', '/bundle.json']);
  requests[0]?.fail();
  await new Promise((resolve) => setTimeout(resolve));
  follower.told(2, ['/b.json']);
  requests[1]?.answer(2);
  await expect
    .poll(() => taken)
    .toHaveBeenCalledExactlyOnceWith({ version: 2 }, ['/a.json', '/bundle.json', '/b.json']);
});

test('after a version that was missed, anything may have changed', async () => {
  const { requests, get } = createServer();
  const taken = vi.fn();
  const follower = follow(0, get, taken);
  follower.told(2, ['/a.json']);
  requests[0]?.answer(2);
  await expect.poll(() => taken).toHaveBeenCalledExactlyOnceWith({ version: 2 }, null);
});
