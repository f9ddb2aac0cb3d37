import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a client may take, in milliseconds. */
interface Limits {
  /** Until the head of a request is there, and until a change of protocol is answered. */
  readonly head: number;
  /** Until the whole request is there. */
  readonly request: number;
  /** Until the next request on the same connection. */
  readonly pause: number;
  /** Until all that it was sent is taken. */
  readonly drain: number;
  /** Time from one look at the connections to the next. */
  readonly look: number;
}

const LIMITS: Limits = { head: 15_000, request: 30_000, pause: 5_000, drain: 30_000, look: 2_000 };

/**
 * Ends the connections of clients that never finish what they ask, or never take what they asked for: what was to be
 * sent to them would be kept in memory as long as they like.
 */
export function boundConnections(server: Server, limits = LIMITS): void {
  server.headersTimeout = limits.head;
  server.requestTimeout = limits.request;
  server.keepAliveTimeout = limits.pause;
  const sockets = new Set<Socket>();
  /** Since when a socket has had something to send at every look. */
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
  // Node's own limits end with a change of protocol, and who takes care of one may take no care of another.
  server.on('upgrade', (_, socket: Socket) => {
    setTimeout(() => {
      if (socket.bytesWritten === 0) socket.destroy();
    }, limits.head).unref();
  });
}
