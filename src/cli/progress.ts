import type { CommandContext } from './command-context.ts';

/** Shows the progress of long work, at a terminal only, and no more often than it can be read. */
export function reportProgress(
  what: string,
  { progress }: CommandContext,
): ((done: number, total: number) => void) | undefined {
  if (!progress) return undefined;
  let shown = 0;
  return (done, total) => {
    const now = Date.now();
    if (done < total && now - shown < 100) return;
    shown = now;
    progress(`${what}: ${done} of ${total}`);
  };
}
