import type { Paint } from './paint.ts';

/** The context in which a command runs: where it prints, and the folder that paths are relative to. */
export interface CommandContext {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  /** How to paint what goes to `out` and to `err`. Without it, both stay plain. */
  readonly paint?: { readonly out: Paint; readonly err: Paint };
  /** Shows a line in place of the previous one; an empty line clears it. Only a terminal has this. */
  readonly progress?: (line: string) => void;
}
