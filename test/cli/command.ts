import { run } from '../../src/cli/run.ts';
import type { CommandContext } from '../../src/cli/command-context.ts';

/** Runs the command as a shell does, in a folder, and returns its status and what it printed. */
export async function commandIn(cwd: string, args: readonly string[], more: Partial<CommandContext> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    cwd,
    ...more,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}
