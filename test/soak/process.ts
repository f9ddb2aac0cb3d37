import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/source/build/package-root.ts';

/** Starts the command `semilattice` as a user does. */
export function startCommand(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(packageRoot(), 'bin/semilattice.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The exit status of a process and what it printed about errors. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

export function ended(child: ChildProcess): Promise<Ended> {
  let said = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, said }));
  });
}

/** Resolves with the address that a server prints when it is ready. */
export function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.stderr?.resume();
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`explore ended: ${said}`)));
  });
}

const run = promisify(execFile);

/** Returns the memory of a process, in MB; null if this system does not tell. */
export async function memoryMB(child: ChildProcess): Promise<number | null> {
  try {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(child.pid)]);
    return Number(stdout) / 1024;
  } catch {
    return null;
  }
}
