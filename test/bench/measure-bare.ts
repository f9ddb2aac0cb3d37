import { join } from 'node:path';
import { buildBareSite } from './bare-site.ts';
import { type Figure, figure } from './figure.ts';
import { firstViews } from './measures/first-view.ts';
import { nextTexts } from './measures/next-text.ts';
import type { Bench } from './run.ts';
import { sampleOf } from './samples.ts';
import { serveFolder } from './serve.ts';
import { median } from './statistics.ts';
import { type RelativeTargets, relativeTargets } from './targets.ts';

const GROUP = 'Bare React and Cytoscape, 56 patterns, for the scale';

/** Measures the page without features, and says what that makes of the targets that are shares of another tool's. */
export async function measureBare({
  options,
  browser,
  work,
}: Bench): Promise<{ readonly figures: readonly Figure[]; readonly targets: RelativeTargets }> {
  const { runs, parts } = options;
  const none = relativeTargets({ paint: null, slowPaint: null, nextText: null });
  if (!parts.has('first') && !parts.has('next')) return { figures: [], targets: none };
  process.stderr.write('  the bare page\n');
  const sample = await sampleOf(56);
  const outDir = join(work, 'bare');
  await buildBareSite(outDir, sample);
  const site = await serveFolder(outDir);
  try {
    const fast = await firstViews(browser, site, runs);
    const slow = await firstViews(browser, site, runs, { slow: true });
    const { direct } = await nextTexts(browser, site, sample, runs, '/');
    const taken = {
      paint: fast.map(({ paint }) => paint),
      slowPaint: slow.map(({ paint }) => paint),
      nextText: direct.map(({ ms }) => ms),
    };
    const middle = (values: readonly (number | null)[]) => median(values.filter((value) => value !== null));
    const ms = (measure: string, of: readonly (number | null)[]) =>
      figure(GROUP, measure, { unit: 'ms', runs: of });
    return {
      figures: [
        ms('first contentful paint', taken.paint),
        ms('first contentful paint, slow 4G', taken.slowPaint),
        ms(
          'live map in place',
          fast.map(({ live }) => live),
        ),
        ms(
          'live map in place, slow 4G',
          slow.map(({ live }) => live),
        ),
        figure(GROUP, 'transferred for the whole first view', {
          unit: 'kB',
          runs: fast.map(({ bytesUntilIdle }) => bytesUntilIdle / 1000),
        }),
        ms('next text after the click', taken.nextText),
      ],
      targets: relativeTargets({
        paint: middle(taken.paint),
        slowPaint: middle(taken.slowPaint),
        nextText: middle(taken.nextText),
      }),
    };
  } finally {
    site.close();
  }
}
