import type { ProcessRun } from './run-process.ts';

/** Another tool that does a part of what Semilattice does. */
export interface Peer {
  /** Its name with its version. */
  readonly name: string;
  readonly command: string;
}

/** A tool that is not at hand, and how to get it. */
export interface MissingPeer {
  readonly name: string;
  readonly missing: string;
}

/** The program that a variable of the environment names, or the one of that name on the path. */
export function programFor(variable: string, name: string): string {
  return process.env[variable] ?? name;
}

/** Runs a tool once, so that several can be run in turn. */
export type Run = () => Promise<ProcessRun>;
