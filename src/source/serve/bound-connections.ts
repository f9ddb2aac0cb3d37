import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Time limits for a client, in milliseconds. */
interface Limits {
  /** Until the head of a request is complete, and until a change of protocol is answered. */
  readonly head: number;
  /** Until the whole request is complete. */
  readonly request: number;
  /** Until the next request on the same connection. */
  readonly pause: number;
  /** Until the client has read everything that was sent. */
  readonly drain: number;
  /** Interval between two checks of the connections. */
  readonly look: number;
}

const LIMITS: Limits = { head: 15_000, request: 30_000, pause: 5_000, drain: 30_000, look: 2_000 };

/**
 * Ends the connections of clients that never finish a request or never read the response. Otherwise, what was meant for
 * them would stay in memory indefinitely.
 */
export function boundConnections(server: Server, limits = LIMITS): void {
  server.headersTimeout = limits.head;
  server.requestTimeout = limits.request;
  server.keepAliveTimeout = limits.pause;
  const sockets = new Set<Socket>();
  /** The time since which every check of a socket found data to send. */
  const since = new WeakMap<Socket, number>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const look = () => {
    const now = performance.now();
    for (const socket of sockets) {
      if (socket.writableLength === 0) since.delete(socket);
      else if (!since.has(socket)) since.set(socket, now);
      else if (now - (since.get(socket) ?? now) >= limits.drain) socket.destroy();
    }
  };
  const looking = setInterval(look, limits.look).unref();
  server.once('close', () => clearInterval(looking));
  // Node's own limits end with a change of protocol, and nothing else may limit the new one.
  server.on('upgrade', (_, socket: Socket) => {
    setTimeout(() => {
      if (socket.bytesWritten === 0) socket.destroy();
    }, limits.head).unref();
  });
}
