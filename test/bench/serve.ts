import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/source/build/package-root.ts';
import type { Answer, Question } from './serve-child.ts';

/** A folder that is served from a process of its own. */
export interface ServedSite {
  readonly url: string;
  /** Bytes sent so far, with headers, to pages and to service workers. */
  bytesSent(): Promise<number>;
  /** The same, once it has stood still for so many ms. */
  bytesSentAtRest(quiet: number): Promise<number>;
  close(): void;
}

/** Serves a folder at the root of an address of its own, with gzip. */
export async function serveFolder(folder: string): Promise<ServedSite> {
  const child = fork(join(packageRoot(), 'build/bench/serve-child.js'));
  const first = await ask(child, { serve: folder });
  if (!('url' in first)) throw new Error('the server gave no address');
  const bytesSent = async () => {
    const answer = await ask(child, { count: true });
    return 'bytes' in answer ? answer.bytes : 0;
  };
  return {
    url: first.url,
    bytesSent,
    async bytesSentAtRest(quiet) {
      for (let last = -1; ;) {
        const now = await bytesSent();
        if (now === last) return now;
        last = now;
        await new Promise((resolve) => setTimeout(resolve, quiet));
      }
    },
    close: () => void child.kill(),
  };
}

function ask(child: ChildProcess, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the server ended'));
    child.once('exit', ended);
    child.once('message', (answer: Answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    child.send(question);
  });
}
