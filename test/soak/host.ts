import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ended, startCommand } from './process.ts';
import type { Tally } from './tally.ts';
import { type WatchedPage, isLive } from './watched-page.ts';
import { findLeftovers, findMissing } from './whole-site.ts';

/** A site that is built again and again, and deployed under an open page. */
export interface Host {
  /** The folder that is served now. */
  readonly served: () => string;
  /** Runs a build to its end and serves the result. */
  deploy(): Promise<void>;
  /** Starts a build and kills it before it is done. The served site stays whole. */
  killBuild(signal: 'SIGKILL' | 'SIGINT', random: () => number): Promise<void>;
}

/** @param work An empty folder. */
export function createHost(work: string, folder: string, tally: Tally): Host {
  const site = join(work, 'out', 'site');
  let served = '';
  let count = 0;
  /** Duration of the last whole build, in milliseconds. Other builds are killed at a random moment within this time. */
  let life = 0;
  /** Whether a killed build had no time to remove its temporary files. */
  let isLittered = false;
  const check = async (after: string) => {
    const missing = await findMissing(site);
    if (missing.length > 0) tally.fault(`after ${after} the site lacks ${missing.slice(0, 3).join(', ')}`);
    const leftovers = await findLeftovers(site);
    if (leftovers.length > 0 && !isLittered) tally.fault(`after ${after} there lies ${leftovers.join(', ')}`);
    tally.measure('leftovers', leftovers.length);
  };
  const start = () => startCommand(['build', folder, '--out', site]);
  return {
    served: () => served,
    async deploy() {
      const since = Date.now();
      const { status, signal, said } = await ended(start());
      isLittered = false;
      life = Date.now() - since;
      if (status !== 0) tally.fault(`a build ended with ${status ?? signal}: ${said.trim().slice(0, 200)}`);
      tally.add('build', life / 1000);
      await check('a build');
      const before = served;
      const next = join(work, `served-${++count}`);
      await cp(site, next, { recursive: true });
      served = next;
      if (before !== '') await rm(before, { recursive: true, force: true });
    },
    async killBuild(signal, random) {
      const child = start();
      const end = ended(child);
      const since = Date.now();
      await Promise.race([setTimeout(random() * life), end]);
      const isKilled = child.kill(signal);
      await end;
      if (isKilled && signal === 'SIGKILL') isLittered = true;
      tally.add(isKilled ? `build ended by ${signal}` : 'build', (Date.now() - since) / 1000);
      await check(`a build that ${signal} ended`);
    },
  };
}

/** Opens another pattern in an open page. Its text must appear, or a button that leads to it. */
export async function readOn({ page }: WatchedPage, what: string, tally: Tally, random: () => number) {
  const entries = page.getByRole('navigation', { name: 'Outline' }).getByRole('link');
  const entry = entries.nth(Math.floor(random() * (await entries.count())));
  const since = Date.now();
  await entry.click();
  const text = page.locator('aside [data-text]');
  const offer = page.getByRole('button', { name: /^(?:Reload|Try again)$/ });
  try {
    await text.or(offer).first().waitFor();
    tally.add(what, (Date.now() - since) / 1000);
  } catch {
    tally.fault(`no text and no offer: ${what}`);
  }
}

/** Reloads an open page after a deploy. The page must work and show the deployed version. */
export async function reload({ page }: WatchedPage, path: string, word: string, tally: Tally): Promise<void> {
  const since = Date.now();
  try {
    await page.goto(new URL(`/${path}`, page.url()).href);
    await isLive(page);
    await page.locator('aside').getByText(word).first().waitFor();
    tally.add('page loaded anew', (Date.now() - since) / 1000);
  } catch {
    const shown = await page.locator('aside').allInnerTexts();
    tally.fault(`the page loaded anew does not show ${word}, but: ${shown.join().slice(0, 100)}`);
  }
}

/** Fills the storage of a page, opens another pattern, and frees the storage. */
export async function fillStorage(watched: WatchedPage, tally: Tally, random: () => number): Promise<void> {
  const { page, cdp } = watched;
  const { origin } = new URL(page.url());
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        localStorage.setItem(`soak-${size}`, 'x'.repeat(size));
      } catch {
        // There is no room for a value of this size.
      }
    }
  });
  await readOn(watched, 'text with storage full', tally, random);
  await page.reload();
  await isLive(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('soak-')) localStorage.removeItem(key);
  });
}
