import type { Surroundings } from './surroundings.ts';

/** Tells how far some long work is, at a terminal only, and not more often than it can be read. */
export function reportProgress(
  what: string,
  { progress }: Surroundings,
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
