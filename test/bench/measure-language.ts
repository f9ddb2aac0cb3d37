import { join } from 'node:path';
import type { SampleLanguage } from '../fixtures/write-language.ts';
import type { Figure } from './figure.ts';
import { attempt } from './measures/attempt.ts';
import { buildFigures, buildSample } from './measures/build.ts';
import { firstViewFigures, firstViews, growthFigures, wholeVisitFigures } from './measures/first-view.ts';
import { movingFigures } from './measures/moving.ts';
import { nextTextFigures, nextTexts, workerFigures } from './measures/next-text.ts';
import { scriptsOffFigures } from './measures/scripts-off.ts';
import type { Bench } from './run.ts';
import type { CommandRun } from './run-command.ts';
import { sampleOf, writeSample } from './samples.ts';
import { type ServedSite, serveFolder } from './serve.ts';

/** Builds the language of a size and takes every measure that this size has. Its build is put into `builds`. */
export async function measureLanguage(
  bench: Bench,
  size: number,
  builds: Map<number, CommandRun>,
): Promise<readonly Figure[]> {
  const { parts } = bench.options;
  const isReading = size === 56 && (parts.has('first') || parts.has('next'));
  if (!isReading && !parts.has('growth') && !parts.has('build')) return [];
  const group = `${size.toLocaleString('en')} patterns`;
  const sample = await sampleOf(size);
  const folder = await writeSample(join(bench.work, String(size)), sample);
  const outDir = join(bench.work, `${size}-site`);
  const built = await attempt(group, 'build', async () => {
    const run = await buildSample(folder, outDir);
    builds.set(size, run);
    return buildFigures(group, size, run);
  });
  if (!builds.has(size)) return built;
  const site = await serveFolder(outDir);
  try {
    const first = size === 56 ? await readingFigures(bench, group, site, sample) : [];
    return [...first, ...(await sizeFigures(bench, group, size, site)), ...built];
  } finally {
    site.close();
  }
}

async function readingFigures(
  { options: { runs, parts }, browser }: Bench,
  group: string,
  site: ServedSite,
  sample: SampleLanguage,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  if (parts.has('first')) {
    figures.push(
      ...(await attempt(group, 'first view', async () => {
        const fast = await firstViews(browser, site, runs);
        return firstViewFigures(group, fast, await firstViews(browser, site, runs, { slow: true }));
      })),
      ...(await attempt(group, 'whole visit', () => wholeVisitFigures(group, browser, site))),
      ...(await attempt(group, 'scripts off', () => scriptsOffFigures(group, browser, site, sample))),
    );
  }
  if (parts.has('next')) {
    figures.push(
      ...(await attempt(group, 'next text', async () =>
        nextTextFigures(group, await nextTexts(browser, site, sample, runs)),
      )),
      ...(await attempt(group, 'next text, service worker', () =>
        workerFigures(group, browser, site, sample),
      )),
    );
  }
  return figures;
}

async function sizeFigures(
  { options: { runs, parts }, browser }: Bench,
  group: string,
  size: number,
  site: ServedSite,
): Promise<readonly Figure[]> {
  if (!parts.has('growth')) return [];
  return [
    ...(await attempt(group, 'first view at this size', async () =>
      growthFigures(group, size, await firstViews(browser, site, runs)),
    )),
    ...(await attempt(group, 'moving about', () => movingFigures(group, size, browser, site, runs))),
  ];
}
