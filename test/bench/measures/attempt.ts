import { type Figure, figure } from '../figure.ts';

/** Takes a measure; where it cannot be taken, the results say so and the rest goes on. */
export async function attempt(
  group: string,
  measure: string,
  take: () => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  process.stderr.write(`  ${group}: ${measure}\n`);
  try {
    return await take();
  } catch (error) {
    const [missing = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    return [figure(group, measure, { unit: '', runs: [], missing })];
  }
}

/** Takes something so many times, one after the other. */
export async function repeat<T>(times: number, take: (run: number) => Promise<T>): Promise<readonly T[]> {
  const taken: T[] = [];
  for (let run = 0; run < times; run++) taken.push(await take(run));
  return taken;
}
