import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/source/build/package-root.ts';

const PEAK = /peak memory in kB: (\d+)/;

export interface CommandRun {
  readonly seconds: number;
  /** The peak memory of the process in MB, without its child processes. */
  readonly peakMB: number | null;
}

/**
 * Runs the command `semilattice` as a user does, to its end.
 *
 * @param patience After so many milliseconds it is ended.
 * @param root The checkout whose command it is.
 * @throws If it fails or takes longer; the message has what it said.
 */
export async function runCommand(
  args: readonly string[],
  patience: number,
  root = packageRoot(),
): Promise<CommandRun> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(packageRoot(), 'build/bench/report-usage.js'),
      join(root, 'bin/semilattice.js'),
      ...args,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: patience },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (...end) => resolve(end));
  });
  const seconds = (performance.now() - start) / 1000;
  const call = `semilattice ${args.join(' ')}`;
  if (signal) throw new Error(`"${call}" was ended after ${seconds.toFixed(0)} s`);
  if (status !== 0) throw new Error(`"${call}" ended with status ${status}: ${said.trim().slice(0, 300)}`);
  const peak = PEAK.exec(said)?.[1];
  return { seconds, peakMB: peak === undefined ? null : Number(peak) / 1024 };
}
