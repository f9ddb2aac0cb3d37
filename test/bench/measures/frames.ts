import type { CDPSession, Page } from 'playwright-core';
import { type Figure, type Target, figure } from '../figure.ts';
import { atRest, twoFrames } from '../rest.ts';
import { percentile } from '../statistics.ts';
import type { Visit } from '../visit.ts';

/** A mouse gives a new place about as often as a screen shows a frame. */
const STEP_MS = 16;
const STEPS = 60;

/** The key as Chromium's protocol counts it. */
const CTRL = 2;

/** Drags the map to and fro by its left edge, where no cards are, and returns ms from frame to frame. */
export async function panFrames({ page, cdp }: Visit): Promise<readonly number[]> {
  const start = await grip(page);
  await page.mouse.move(start.x, start.y);
  return during(page, async () => {
    await mouse(cdp, 'mousePressed', start.x, start.y);
    await paced(STEPS, (step) => {
      const far = step <= STEPS / 2 ? step : STEPS - step;
      return mouse(cdp, 'mouseMoved', start.x + far * 8, start.y - far * 3);
    });
    await mouse(cdp, 'mouseReleased', start.x, start.y);
  });
}

/** Turns the wheel with Ctrl over the middle of the map, in and out again, and returns ms from frame to frame. */
export async function zoomFrames({ page, cdp }: Visit): Promise<readonly number[]> {
  const box = await mapBox(page);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  return during(page, () =>
    paced(STEPS, (step) =>
      cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x,
        y,
        modifiers: CTRL,
        deltaX: 0,
        deltaY: step <= STEPS / 2 ? -40 : 40,
      }),
    ),
  );
}

/** @throws If the map was not drawn anew meanwhile. */
async function during(page: Page, act: () => Promise<unknown>): Promise<readonly number[]> {
  await atRest(page);
  await page.evaluate(() => window.semilatticeBench.startFrames());
  await act();
  await twoFrames(page);
  const deltas = await page.evaluate(() => window.semilatticeBench.stopFrames());
  if (deltas.length === 0) throw new Error('the map did not move');
  return deltas;
}

/** Acts at even intervals, without waiting until the page has dealt with the step before, as a hand does. */
async function paced(steps: number, act: (step: number) => Promise<unknown>): Promise<void> {
  const acts: Promise<unknown>[] = [];
  for (let step = 1; step <= steps; step++) {
    acts.push(act(step));
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  await Promise.all(acts);
}

function mouse(cdp: CDPSession, type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) {
  return cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
}

async function grip(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, height } = await mapBox(page);
  return { x: x + 12, y: y + height * 0.55 };
}

async function mapBox(page: Page) {
  const box = await page.getByRole('region', { name: 'Map' }).boundingBox();
  if (!box) throw new Error('there is no map');
  return box;
}

/** The lines for one way of moving: the median and the slowest twentieth. */
export function frameFigures(
  group: string,
  what: string,
  deltas: readonly number[],
  target: Target | null,
): readonly Figure[] {
  return [
    figure(group, `frame while ${what}, median`, { unit: 'ms', runs: deltas, target }),
    figure(group, `frame while ${what}, 95th percentile`, { unit: 'ms', runs: [percentile(deltas, 95)] }),
  ];
}
