import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/source/build/package-root.ts';
import type { SampleLanguage } from '../fixtures/write-language.ts';
import { type Comparison, compare } from './compare.ts';
import type { Figure } from './figure.ts';
import { attempt } from './measures/attempt.ts';
import { buildFigures, buildSample } from './measures/build.ts';
import { firstViewFigures, firstViews, growthFigures } from './measures/first-view.ts';
import { movingFigures } from './measures/moving.ts';
import { nextTextFigures, nextTexts } from './measures/next-text.ts';
import type { Bench } from './run.ts';
import { sampleOf, writeSample } from './samples.ts';
import { type ServedSite, serveFolder } from './serve.ts';

const run = promisify(execFile);

/** Builds a revision of this project beside this tree, and measures both in turn: before, now, before, now. */
export async function measureAgainst(bench: Bench, revision: string): Promise<readonly Comparison[]> {
  const root = packageRoot();
  const before = join(bench.work, 'before');
  process.stderr.write(`  building ${revision}\n`);
  await run('git', ['-C', root, 'worktree', 'add', '--detach', before, revision]);
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: before });
    await run('npm', ['run', '--silent', 'build:cli'], { cwd: before });
    const all: Comparison[] = [];
    for (const size of bench.options.sizes) all.push(...(await compareSize(bench, size, [before, root])));
    return all;
  } finally {
    await run('git', ['-C', root, 'worktree', 'remove', '--force', before]);
  }
}

/** Measures a language of one size with both builds. */
async function compareSize(
  bench: Bench,
  size: number,
  roots: readonly [before: string, now: string],
): Promise<readonly Comparison[]> {
  const group = `${size.toLocaleString('en')} patterns`;
  const sample = await sampleOf(size);
  const folder = await writeSample(join(bench.work, String(size)), sample);
  const sites: ServedSite[] = [];
  const builds: (readonly Figure[])[] = [];
  try {
    for (const [place, root] of roots.entries()) {
      const outDir = join(bench.work, `${size}-site-${place}`);
      builds.push(buildFigures(group, size, await buildSample(folder, outDir, root)));
      sites.push(await serveFolder(outDir));
    }
    const pairs: [Figure[], Figure[]][] = [];
    for (let turn = 0; turn < bench.options.runs; turn++) {
      const taken: Figure[][] = [];
      for (const [place, site] of sites.entries()) {
        const built = turn === 0 ? (builds[place] ?? []) : [];
        taken.push([...built, ...(await measureOnce(bench, group, size, sample, site))]);
      }
      const [before = [], now = []] = taken;
      pairs.push([before, now]);
    }
    return compare(pairs);
  } finally {
    for (const site of sites) site.close();
  }
}

async function measureOnce(
  { browser, options: { parts } }: Bench,
  group: string,
  size: number,
  sample: SampleLanguage,
  site: ServedSite,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  if (parts.has('first')) {
    figures.push(
      ...(await attempt(group, 'first view', async () => {
        const fast = await firstViews(browser, site, 1);
        return size === 56
          ? firstViewFigures(group, fast, await firstViews(browser, site, 1, { slow: true }))
          : growthFigures(group, size, fast);
      })),
    );
  }
  if (parts.has('next') && size === 56) {
    figures.push(
      ...(await attempt(group, 'next text', async () =>
        nextTextFigures(group, await nextTexts(browser, site, sample, 3)),
      )),
    );
  }
  if (parts.has('growth')) {
    figures.push(
      ...(await attempt(group, 'moving about', () => movingFigures(group, size, browser, site, 3))),
    );
  }
  return figures;
}
