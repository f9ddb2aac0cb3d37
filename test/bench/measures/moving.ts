import type { Browser } from 'playwright-core';
import { nearCards } from '../cards.ts';
import { type Figure, figure } from '../figure.ts';
import { heapMB } from '../heap.ts';
import type { ServedSite } from '../serve.ts';
import { TARGETS } from '../targets.ts';
import { settle, withVisit } from '../visit.ts';
import { attempt, repeat } from './attempt.ts';
import { frameFigures, panFrames, zoomFrames } from './frames.ts';
import { cardHovers, filterTicks, interactionFigures } from './interaction.ts';

/** Cards of this width (CSS pixels) have readable names. */
const READABLE = 90;

/** Moves about in a map of some size, far and near, and asks things of it; all in one visit. */
export function movingFigures(
  group: string,
  size: number,
  browser: Browser,
  site: ServedSite,
  runs: number,
): Promise<readonly Figure[]> {
  return withVisit(browser, {}, async (visit) => {
    const { page, cdp } = visit;
    await page.goto(site.url, { waitUntil: 'commit' });
    await settle(visit);
    const frames = (what: string, take: () => Promise<readonly number[]>) =>
      attempt(group, what, async () =>
        frameFigures(group, what, (await repeat(runs, take)).flat(), TARGETS.frame(size)),
      );
    return [
      ...(await attempt(group, 'filter', async () =>
        interactionFigures(group, 'filter tick', size, await filterTicks(page, runs)),
      )),
      ...(await frames('panning, whole map', () => panFrames(visit))),
      ...(await frames('zooming', () => zoomFrames(visit))),
      ...(await attempt(group, 'hover', async () =>
        interactionFigures(group, 'hover over a card', size, await cardHovers(page, runs)),
      )),
      ...(await frames('panning, names readable', async () => {
        await nearCards(page, READABLE);
        return panFrames(visit);
      })),
      figure(group, 'JS heap after moving about', {
        unit: 'MB',
        runs: [await heapMB(cdp)],
        target: TARGETS.heap(size),
      }),
    ];
  });
}
