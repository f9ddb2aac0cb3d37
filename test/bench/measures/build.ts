import { join } from 'node:path';
import { packageRoot } from '../../../src/source/build/package-root.ts';
import { type Figure, figure } from '../figure.ts';
import { type CommandRun, runCommand } from '../run-command.ts';
import { TARGETS } from '../targets.ts';
import { repeat } from './attempt.ts';

/** What a build may take before it is ended, in ms: twice what 10,000 patterns are to take, and a start. */
const PATIENCE = 300_000;

/**
 * Builds a folder of patterns with the command, in a process of its own.
 *
 * @param root The checkout whose command is run; this one where none is given.
 */
export function buildSample(folder: string, outDir: string, root = packageRoot()): Promise<CommandRun> {
  return runCommand(['build', folder, '--out', outDir], PATIENCE, root);
}

/** The lines for the build of a generated language. */
export function buildFigures(group: string, size: number, run: CommandRun): readonly Figure[] {
  return [
    figure(group, 'build', { unit: 's', runs: [run.seconds], target: TARGETS.buildSeconds(size) }),
    figure(group, 'build, peak memory', { unit: 'MB', runs: [run.peakMB], target: TARGETS.buildMB(size) }),
  ];
}

/** Builds the shipped language, so often. */
export async function shippedBuildFigures(
  group: string,
  outDir: string,
  runs: number,
): Promise<readonly Figure[]> {
  const taken = await repeat(runs, () => buildSample(join(packageRoot(), 'patterns'), outDir));
  return [
    figure(group, 'build of the shipped language', {
      unit: 's',
      runs: taken.map(({ seconds }) => seconds),
      target: TARGETS.buildShipped,
    }),
    figure(group, 'build of the shipped language, peak memory', {
      unit: 'MB',
      runs: taken.map(({ peakMB }) => peakMB),
    }),
  ];
}

/** How much longer a pattern takes in the build of 10,000 than in that of 1,000; nothing where either is missing. */
export function proportionFigures(group: string, builds: ReadonlyMap<number, CommandRun>): readonly Figure[] {
  const small = builds.get(1000);
  const large = builds.get(10_000);
  if (!small || !large) return [];
  return [
    figure(group, 'time a pattern takes at 10,000 over that at 1,000', {
      unit: '',
      runs: [large.seconds / 10_000 / (small.seconds / 1000)],
      target: TARGETS.growth,
    }),
  ];
}
