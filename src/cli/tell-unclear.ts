import { numberedName } from '../language/pattern-titles.ts';
import type { Renamed } from '../source/mend/rename-pattern.ts';
import type { WorkingFolder } from '../source/mend/working-folder.ts';
import type { CommandContext } from './command-context.ts';
import { printable } from './printable.ts';
import { WrongUsage } from './wrong-usage.ts';

type Outcome =
  | { readonly kind: 'changed'; readonly change: Renamed & { readonly before: WorkingFolder } }
  | { readonly kind: 'done' | 'refused' };

/** Tells which mentions an author must change. Returns the exit status. */
export function tellUnclear(outcome: Outcome, { err }: CommandContext): number {
  if (outcome.kind !== 'changed') return outcome.kind === 'done' ? 0 : 1;
  const { unclear, taken, before } = outcome.change;
  if (taken !== null)
    throw new WrongUsage(`${printable(taken)} is there already, and nothing is overwritten.`);
  for (const { file, start, pattern } of unclear) {
    const line = (before.files.get(file)?.source.text.slice(0, start) ?? '').split('\n').length;
    err(`${printable(file)}:${line}: change this mention of ${printable(numberedName(pattern))} by hand.`);
  }
  return 0;
}
