import type { Browser } from 'playwright-core';
import { type Figure, figure } from '../figure.ts';
import { heapMB } from '../heap.ts';
import type { ServedSite } from '../serve.ts';
import { TARGETS } from '../targets.ts';
import { type Visit, type VisitOptions, settle, withVisit } from '../visit.ts';
import { repeat } from './attempt.ts';

/** One visit with an empty cache; times in ms since the navigation, bytes over the wire with headers. */
export interface FirstView {
  readonly paint: number | null;
  readonly largestPaint: number | null;
  readonly shift: number;
  readonly live: number | null;
  readonly dataToLive: number | null;
  readonly bytesBeforePaint: number;
  readonly bytesUntilLive: number;
  readonly bytesUntilIdle: number;
  /** MB. */
  readonly heap: number | null;
}

/** Visits an address for the first time, so often; once before without counting, so that the server has zipped all. */
export async function firstViews(
  browser: Browser,
  site: ServedSite,
  runs: number,
  options: VisitOptions = {},
): Promise<readonly FirstView[]> {
  await firstView(browser, site.url, {});
  return repeat(runs, () => firstView(browser, site.url, options));
}

/**
 * Visits an address for the first time.
 *
 * @param isOver Resolves when everything is there. By default, that is when the live map is.
 */
export function firstView(
  browser: Browser,
  url: string,
  options: VisitOptions,
  isOver: (visit: Visit) => Promise<void> = settle,
): Promise<FirstView> {
  return withVisit(browser, options, async (visit) => {
    const { page, cdp, traffic } = visit;
    await page.goto(url, { waitUntil: 'commit' });
    await isOver(visit);
    const seen = await page.evaluate(() => {
      const watch = window.semilatticeBench;
      return {
        origin: performance.timeOrigin,
        paint: watch.paint(),
        largestPaint: watch.largestPaint(),
        shift: watch.shift(),
        live: watch.live(),
        dataToLive: watch.dataToLive(),
      };
    });
    const bytesUntilIdle = traffic.total();
    return {
      ...seen,
      bytesBeforePaint: traffic.until(seen.origin + (seen.paint ?? 0)),
      bytesUntilLive: traffic.until(seen.origin + (seen.live ?? 0)),
      bytesUntilIdle,
      heap: await heapMB(cdp),
    };
  });
}

/** How long the server has nothing to send (ms) before a visit is taken to be over. */
const OVER = 6000;

/** All that a first visit costs, also what the page and its service worker fetch when the first view is long there. */
export async function wholeVisitFigures(
  group: string,
  browser: Browser,
  site: ServedSite,
): Promise<readonly Figure[]> {
  const before = await site.bytesSent();
  const after = await withVisit(browser, {}, async ({ page }) => {
    await page.goto(site.url);
    return site.bytesSentAtRest(OVER);
  });
  const measure = 'sent by the server for a first visit, with all that comes later';
  return [figure(group, measure, { unit: 'kB', runs: [(after - before) / 1000] })];
}

/** The lines for the first view of 56 patterns, on a fast and on a slow network. */
export function firstViewFigures(
  group: string,
  fast: readonly FirstView[],
  slow: readonly FirstView[],
): readonly Figure[] {
  const ms = (measure: string, runs: readonly (number | null)[], target: Figure['target'] = null) =>
    figure(group, measure, { unit: 'ms', runs, target });
  const kB = (measure: string, runs: readonly number[], target: Figure['target'] = null) =>
    figure(group, measure, { unit: 'kB', runs: runs.map((bytes) => bytes / 1000), target });
  return [
    ms(
      'first contentful paint',
      fast.map(({ paint }) => paint),
    ),
    ms(
      'largest contentful paint',
      fast.map(({ largestPaint }) => largestPaint),
    ),
    ms(
      'first contentful paint, slow 4G',
      slow.map(({ paint }) => paint),
    ),
    ms(
      'largest contentful paint, slow 4G',
      slow.map(({ largestPaint }) => largestPaint),
    ),
    figure(group, 'layout shift', { unit: '', runs: fast.map(({ shift }) => shift), target: TARGETS.shift }),
    figure(group, 'layout shift, slow 4G', {
      unit: '',
      runs: slow.map(({ shift }) => shift),
      target: TARGETS.shift,
    }),
    kB(
      'transferred before the first paint',
      fast.map(({ bytesBeforePaint }) => bytesBeforePaint),
      TARGETS.kBBeforePaint,
    ),
    kB(
      'transferred before the first paint, slow 4G',
      slow.map(({ bytesBeforePaint }) => bytesBeforePaint),
      TARGETS.kBBeforePaint,
    ),
    kB(
      'transferred until the live map',
      fast.map(({ bytesUntilLive }) => bytesUntilLive),
    ),
    ms(
      'live map in place',
      fast.map(({ live }) => live),
      TARGETS.live,
    ),
    ms(
      'live map in place, slow 4G',
      slow.map(({ live }) => live),
      TARGETS.slowLive,
    ),
  ];
}

/** The lines that the first view gives at every size. */
export function growthFigures(group: string, size: number, views: readonly FirstView[]): readonly Figure[] {
  return [
    figure(group, 'transferred for the whole first view', {
      unit: 'kB',
      runs: views.map(({ bytesUntilIdle }) => bytesUntilIdle / 1000),
      target: TARGETS.kBFirstView(size),
    }),
    figure(group, 'first frame of the map after its data', {
      unit: 'ms',
      runs: views.map(({ dataToLive }) => dataToLive),
      target: TARGETS.firstFrame(size),
      missing: 'the page sets no marks semilattice:data and semilattice:live',
    }),
    figure(group, 'live map after the navigation', { unit: 'ms', runs: views.map(({ live }) => live) }),
    figure(group, 'JS heap after the first view', {
      unit: 'MB',
      runs: views.map(({ heap }) => heap),
      target: TARGETS.heap(size),
    }),
  ];
}
