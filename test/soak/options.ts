import { parseArgs } from 'node:util';

export interface Options {
  readonly minutes: number;
  /** Seed of the random numbers. The same seed gives the same steps, but not at the same moments. */
  readonly seed: number;
}

export const USAGE = `npm run soak -- [--minutes 60] [--seed 1]`;

/** @throws If the arguments are wrong; the message is for the user. */
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
