import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { attempt } from './measures/attempt.ts';
import { againFigures } from './measures/again.ts';
import { proportionFigures, shippedBuildFigures } from './measures/build.ts';
import { exploreFigures } from './measures/explore.ts';
import type { Bench } from './run.ts';
import type { CommandRun } from './run-command.ts';
import { sampleOf, writeSample } from './samples.ts';

const GROUP = 'The command';
/** `explore` starts a server, which takes no less for being done often. */
const MOST_STARTS = 3;

/** Builds the shipped language, builds and checks one of 1,000 patterns again, and explores it. */
export async function measureCommand(
  { options: { runs, parts }, browser, work }: Bench,
  builds: ReadonlyMap<number, CommandRun>,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [...proportionFigures(GROUP, builds)];
  if (parts.has('build')) {
    figures.push(
      ...(await attempt(GROUP, 'build of the shipped language', () =>
        shippedBuildFigures(GROUP, join(work, 'shipped-site'), runs),
      )),
      ...(await attempt(GROUP, 'again after one change', async () =>
        againFigures('1,000 patterns', await writeSample(join(work, 'again'), await sampleOf(1000)), work),
      )),
    );
  }
  if (parts.has('explore')) {
    figures.push(
      ...(await attempt(GROUP, 'explore', async () => {
        const sample = await sampleOf(1000);
        const folder = await writeSample(join(work, 'explored'), sample);
        return exploreFigures(GROUP, browser, folder, sample, Math.min(runs, MOST_STARTS));
      })),
    );
  }
  return figures;
}
