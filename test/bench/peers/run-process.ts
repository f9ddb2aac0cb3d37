import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a program took, measured from outside and alike for every program. */
export interface ProcessRun {
  readonly seconds: number;
  /** The time on processors in all threads, in seconds; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  /** The peak memory in MB; null where the system does not tell. */
  readonly peakMB: number | null;
  readonly output: string;
}

interface RunOptions {
  readonly cwd?: string;
  /** The exit statuses of a run that did its work. A linter that found something ends with 1. */
  readonly statuses?: readonly number[];
}

/** After so many milliseconds a program is ended. */
const PATIENCE = 600_000;
/** Time between two looks at what the system tells of a process, in milliseconds. */
const LOOK = 10;

/**
 * Runs a program to its end.
 *
 * @throws If it cannot be started, fails or takes too long; the message has what it said.
 */
export async function runProcess(
  command: string,
  args: readonly string[],
  { cwd, statuses = [0] }: RunOptions = {},
): Promise<ProcessRun> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let used: Used | null = null;
  const look = () => (used = usedBy(child.pid) ?? used);
  const looking = setInterval(look, LOOK);
  try {
    const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (...end) => resolve(end));
    });
    const seconds = (performance.now() - start) / 1000;
    if (signal) throw new Error(`"${command}" was ended after ${seconds.toFixed(0)} s`);
    if (status === null || !statuses.includes(status))
      throw new Error(`"${command}" ended with status ${status}: ${output.trim().slice(0, 300)}`);
    const { cpuSeconds, peakMB } = used ?? NOTHING_TOLD;
    return { seconds, cpuSeconds, peakMB, output };
  } finally {
    clearInterval(looking);
  }
}

interface Used {
  readonly cpuSeconds: number | null;
  readonly peakMB: number | null;
}

const NOTHING_TOLD: Used = { cpuSeconds: null, peakMB: null };

/** Linux counts the time of processes in hundredths of a second. */
const TICKS = 100;

/** Returns what Linux tells of a process that runs; null elsewhere, and when it has ended. */
function usedBy(pid: number | undefined): Used | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // The name of the program, in parentheses, may contain spaces. The times are the 12th and 13th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (peak === undefined) return null;
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
      peakMB: Number(peak) / 1024,
    };
  } catch {
    return null;
  }
}
