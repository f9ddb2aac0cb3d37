import type { Page } from 'playwright-core';
import { REST } from '../../../src/store/hovering.ts';
import { nearCards } from '../cards.ts';
import { type Figure, type Target, figure } from '../figure.ts';
import type { Outcome } from '../in-page.ts';
import { atRest, twoFrames } from '../rest.ts';
import { TARGETS } from '../targets.ts';
import { repeat } from './attempt.ts';

/** A place without cards, where the mouse rests between two measures. */
const AWAY = { x: 5, y: 5 };
const READABLE = 60;

/** Ticks a scale and takes the tick back, so often. */
export async function filterTicks(page: Page, runs: number): Promise<readonly Outcome[]> {
  const box = page.getByRole('group', { name: 'Scale' }).getByRole('checkbox').first();
  const pairs = await repeat(runs, async () => {
    const ticked = await outcomeOf(page, 'click', () => box.click());
    const unticked = await outcomeOf(page, 'click', () => box.click());
    return [ticked, unticked];
  });
  return pairs.flat();
}

/**
 * Moves the mouse from outside the map onto a card, so often, each time another one. The map waits for the mouse to
 * rest, and its outcome counts from then.
 */
export async function cardHovers(page: Page, runs: number): Promise<readonly Outcome[]> {
  const cards = await nearCards(page, READABLE);
  return repeat(runs, async (run) => {
    const card = cards[run % cards.length];
    if (!card) throw new Error('no card in sight');
    await page.mouse.move(AWAY.x, AWAY.y);
    await twoFrames(page);
    return outcomeOf(page, 'mousemove', () => page.mouse.move(card.x, card.y), REST);
  });
}

async function outcomeOf(page: Page, event: string, act: () => Promise<void>, delay = 0): Promise<Outcome> {
  await atRest(page);
  await page.evaluate(([type, delay]) => window.semilatticeBench.arm(type, delay), [event, delay] as const);
  await act();
  return page.evaluate(() => window.semilatticeBench.outcome());
}

/** The lines for one way of asking something of the map. */
export function interactionFigures(
  group: string,
  what: string,
  size: number,
  outcomes: readonly Outcome[],
): readonly Figure[] {
  const line = (measure: string, of: (outcome: Outcome) => number | null, target: Target | null = null) =>
    figure(group, `${what}: ${measure}`, { unit: 'ms', runs: outcomes.map(of), target });
  const nothing = 'nothing was drawn on the map';
  return [
    line('until two frames are out', ({ twoFrames }) => twoFrames, TARGETS.interaction(size)),
    figure(group, `${what}: frame in which it shows`, {
      unit: 'frames',
      runs: outcomes.map(({ firstDrawn }) => firstDrawn),
      target: TARGETS.frames(size),
      missing: nothing,
    }),
    figure(group, `${what}: until all is drawn`, {
      unit: 'ms',
      runs: outcomes.map(({ allDrawn }) => allDrawn),
      target: TARGETS.answer(size),
      missing: nothing,
    }),
  ];
}
