import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Figure, atMost, figure } from '../figure.ts';
import { runCommand } from '../run-command.ts';

const PATIENCE = 300_000;
/** The shares of the first run's time that a run after one changed text may take. */
const SHARES = { build: 0.1, check: 0.2 } as const;

/** Builds and checks a folder with an empty cache, and again after a change of one text. */
export async function againFigures(group: string, folder: string, work: string): Promise<readonly Figure[]> {
  const [changed = ''] = (await readdir(folder)).filter((name) => /^\d/.test(name));
  const figures: Figure[] = [];
  for (const task of ['check', 'build'] as const) {
    const out = task === 'build' ? ['--out', join(work, 'again-site')] : [];
    const args = [task, folder, ...out, '--cache', join(work, `again-${task}`)];
    const first = await runCommand(args, PATIENCE);
    await appendFile(join(folder, changed), `\nOne more sentence, before the second ${task}.\n`);
    const second = await runCommand(args, PATIENCE);
    figures.push(
      figure(group, `${task}, with a cache that is empty`, { unit: 's', runs: [first.seconds] }),
      figure(group, `${task}, after one text was changed`, {
        unit: 's',
        runs: [second.seconds],
        target: atMost(SHARES[task] * first.seconds),
      }),
    );
  }
  return figures;
}
