import { type Server, createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { boundConnections } from '../../../src/source/serve/bound-connections.ts';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** An answer larger than what the system buffers if nobody reads it. */
const LARGE = Buffer.alloc(40_000_000);

interface Bounded {
  readonly port: number;
  /** Returns the number of open connections. */
  readonly count: () => Promise<number>;
}

/**
 * Starts a server with small limits. Its answer is large; at `/wait` it never comes. The server does not answer requests
 * to change the protocol.
 */
async function serve(drain = 300): Promise<Bounded> {
  const server: Server = createServer({ connectionsCheckingInterval: 20 }, (request, response) => {
    if (request.url !== '/wait') response.end(LARGE);
  });
  server.on('upgrade', () => undefined);
  boundConnections(server, { head: 300, request: 600, pause: 300, drain, look: 20 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    count: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
  };
}

/** Sends a request and never reads the answer. */
async function hold(port: number, sent: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(sent);
      resolve();
    });
    socket.pause();
    socket.on('error', () => undefined);
    closing.push(() => socket.destroy());
  });
}

const ask = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;

test.each([
  ['asks and never reads', ask('/')],
  ['never finishes its request', 'GET / HTTP/1.1\r\nHost:'],
  ['sends nothing', ''],
  ['asks for a protocol that there is not', ask('/', 'Connection: Upgrade\r\nUpgrade: something\r\n')],
])('the connection of a client that %s is ended', async (_, sent) => {
  const { port, count } = await serve();
  await hold(port, sent);
  await expect.poll(count).toBe(1);
  await expect.poll(count).toBe(0);
});

test('a client that reads gets all of it, however many others do not', async () => {
  const { port, count } = await serve(30_000);
  for (let client = 0; client < 20; client++) await hold(port, ask('/'));
  await expect.poll(count).toBe(20);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { Connection: 'close' } });
  expect((await answer.arrayBuffer()).byteLength).toBe(LARGE.byteLength);
});

test('a client whose answer takes long is not hurried', async () => {
  const { port, count } = await serve();
  await hold(port, ask('/wait'));
  // This connection is older than those that are closed.
  await hold(port, ask('/'));
  await hold(port, '');
  await expect.poll(count).toBe(3);
  await expect.poll(count).toBe(1);
});
