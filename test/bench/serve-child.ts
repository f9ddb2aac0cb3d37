import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { serveStatic } from '../browser/static-server.ts';

/** What the server's process is asked, and what it answers. */
export type Question = { readonly serve: string } | { readonly count: true };
export type Answer = { readonly url: string } | { readonly bytes: number };

// Serves folders to the benchmark from a process of its own, and counts every byte that goes out: unlike the page, it
// also sees what a service worker fetches.
let bytes = 0;
const counted = new WeakMap<Socket, number>();
subscribe('http.server.response.finish', (message) => {
  const { socket } = message as { readonly socket: Socket };
  bytes += socket.bytesWritten - (counted.get(socket) ?? 0);
  counted.set(socket, socket.bytesWritten);
});

process.on('message', (question: Question) => {
  if ('count' in question) answer({ bytes });
  else void serveStatic(question.serve, '/').then(({ url }) => answer({ url }));
});

function answer(content: Answer): void {
  process.send?.(content);
}
