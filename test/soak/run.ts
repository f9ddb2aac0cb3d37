import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { seededRandom } from '../../src/map/random.ts';
import { generateLanguage } from '../bench/generate.ts';
import { CHROMIUM_FLAGS } from '../browser/chromium-flags.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { serveStatic } from '../browser/static-server.ts';
import { writeLanguage } from '../fixtures/write-language.ts';
import { EDITED, createAuthor } from './author.ts';
import { createHost, fillStorage, readOn, reload } from './host.ts';
import { type Options, USAGE, readOptions } from './options.ts';
import { addressOf, memoryMB, startCommand } from './process.ts';
import { Tally } from './tally.ts';
import { watchPage } from './watched-page.ts';

const SIZE = 56;
/** The address of the edited pattern. Only its number matters. */
const PATH = `patterns/${String(EDITED).padStart(3, '0')}/`;
/** Matches what a browser logs about a file that a deploy removed, and about full storage. */
const OF_DEPLOYS = /Failed to load resource|dynamically imported module|Quota|quota|storage/;
/** The most that memory may become, as a multiple of its value after the warm-up. */
const GROWTH = 1.5;
/** Number of values that belong to the warm-up. */
const WARM = 10;

/** Saves, renames, changes branches, kills builds and deploys while pages are open, until the time is over. */
async function soak({ minutes, seed }: Options, browser: Browser, work: string, tally: Tally): Promise<void> {
  const random = seededRandom(seed);
  const folder = await writeLanguage(join(work, 'patterns'), generateLanguage(SIZE));
  const explore = startCommand(['explore', folder, '--port', '0']);
  const host = createHost(work, folder, tally);
  const server = await serveStatic(host.served, '/');
  try {
    const options = { name: 'explore', expected: null, tally };
    const shown = await watchPage(browser, (await addressOf(explore)) + PATH, options);
    const author = await createAuthor(folder, shown, tally);
    await host.deploy();
    const site = await watchPage(browser, server.url, { name: 'the site', expected: OF_DEPLOYS, tally });
    const steps: readonly (readonly [name: string, weight: number, act: () => Promise<void>])[] = [
      ['a save', 12, author.save],
      ['a rename', 2, author.rename],
      ['a change of branch', 2, author.changeBranch],
      ['a build killed', 2, () => host.killBuild('SIGKILL', random)],
      ['a build interrupted', 2, () => host.killBuild('SIGINT', random)],
      ['reading', 3, () => readOn(site, 'text of the site', tally, random)],
      ['full storage', 2, () => fillStorage(site, tally, random)],
      [
        'a deploy',
        2,
        async () => {
          await host.deploy();
          await readOn(site, 'text after a deploy', tally, random);
          await reload(site, PATH, author.word(), tally);
        },
      ],
    ];
    const drawn = steps.flatMap((step) => Array.from({ length: step[1] }, () => step));
    const end = Date.now() + minutes * 60_000;
    while (Date.now() < end) {
      const [[name, , act]] = drawn.slice(Math.floor(random() * drawn.length)) as [(typeof steps)[number]];
      await act().catch((error: unknown) => tally.fault(`${name}: ${String(error).split('\n', 1)[0]}`));
      await shown.check(name);
      await site.check(name);
      const memory = await memoryMB(explore);
      if (memory !== null) tally.measure('memory of the server in MB', memory);
    }
    await host.deploy();
    tally.judgeGrowth(GROWTH, WARM);
  } finally {
    explore.kill();
    await server.close();
  }
}

async function main(options: Options): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'semilattice-soak-'));
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...CHROMIUM_FLAGS],
  });
  const tally = new Tally();
  try {
    await soak(options, browser, work, tally);
  } finally {
    process.stdout.write(`${tally.report()}\n`);
    await browser.close();
    await rm(work, { recursive: true, force: true });
  }
  if (tally.faults.length > 0) process.exitCode = 1;
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.stack ?? error.message}\n\n${USAGE}\n`);
  process.exitCode = 1;
}
