import type { Paint } from './paint.ts';

/** Where a command prints, and the folder that paths are relative to. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  /** How to paint what goes to `out` and to `err`; plain where it is not given. */
  readonly paint?: { readonly out: Paint; readonly err: Paint };
  /** Shows a line in the place of the one before, or none where it is empty; only at a terminal. */
  readonly progress?: (line: string) => void;
}
