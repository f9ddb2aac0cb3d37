import { parseArgs } from 'node:util';

export interface Options {
  readonly minutes: number;
  /** The same seed gives the same series of steps, but not the same moments. */
  readonly seed: number;
}

export const USAGE = `npm run soak -- [--minutes 60] [--seed 1]`;

/** @throws With a message for the user, where the arguments are wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  });
  return { minutes: positive(values.minutes), seed: positive(values.seed) };
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0) || !Number.isFinite(number)) throw new Error(`"${text}" is no number above 0.`);
  return number;
}
