import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { slugOf } from '../../../src/language/pattern.ts';
import { packageRoot } from '../../../src/source/build/package-root.ts';
import type { SampleLanguage } from '../../fixtures/write-language.ts';
import { type Figure, figure } from '../figure.ts';
import { TARGETS } from '../targets.ts';
import { type Visit, withVisit } from '../visit.ts';
import { repeat } from './attempt.ts';

/** The pattern that is edited while it is open. */
const EDITED = 3;

interface Explored {
  /** Seconds from the start of the command until the page lists the patterns, and until its map is live. */
  readonly shows: number;
  readonly live: number;
  /** Seconds from the saving of a file until the open page has the change, once for each edit. */
  readonly text: readonly number[];
  readonly name: readonly number[];
}

/** Runs `semilattice explore` on a folder, so often, and edits a file of it; the folder is changed. */
export async function exploreFigures(
  group: string,
  browser: Browser,
  folder: string,
  sample: SampleLanguage,
  runs: number,
): Promise<readonly Figure[]> {
  const name = sample.patterns.find(({ id }) => id === EDITED)?.name ?? '';
  const slug = slugOf(EDITED, name);
  const taken = await repeat(runs, (run) => explore(browser, folder, slug, run));
  const line = (
    measure: string,
    of: (explored: Explored) => readonly number[],
    target: Figure['target'] = null,
  ) => figure(group, measure, { unit: 's', runs: taken.flatMap(of), target });
  return [
    line('explore: page shows the patterns', ({ shows }) => [shows], TARGETS.exploreShows),
    line('explore: map is live', ({ live }) => [live]),
    line('explore: saved text shows', ({ text }) => text, TARGETS.exploreReflects),
    line('explore: saved name shows', ({ name }) => name, TARGETS.exploreReflects),
  ];
}

async function explore(browser: Browser, folder: string, slug: string, run: number): Promise<Explored> {
  const start = Date.now();
  const root = packageRoot();
  const child = spawn(
    process.execPath,
    [join(root, 'bin/semilattice.js'), 'explore', folder, '--port', '0'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  try {
    const url = await addressOf(child);
    return await withVisit(browser, {}, async (visit) => {
      const { page } = visit;
      await page.goto(`${url}patterns/${slug}/`, { waitUntil: 'commit' });
      await page.getByRole('navigation', { name: 'Outline' }).getByRole('link').first().waitFor();
      const shows = (Date.now() - start) / 1000;
      await page.waitForFunction(() => window.semilatticeBench.live() !== null);
      const live = (Date.now() - start) / 1000;
      await page
        .getByText(/kestrel3\b|kingfisher/)
        .first()
        .waitFor();
      await visit.traffic.idle(500);
      const path = join(folder, `${slug}.md`);
      const edits = await repeat(3, async (edit) => ({
        text: await edited(visit, path, `kingfisher${run}x${edit} `, (text, word) =>
          text.replace(/(?:kestrel3|kingfisher\w+) /, word),
        ),
        name: await edited(visit, path, `Renamed ${run}x${edit}`, (text, name) =>
          text.replace(/^name: .*$/m, `name: "${name}"`),
        ),
      }));
      return { shows, live, text: edits.map(({ text }) => text), name: edits.map(({ name }) => name) };
    });
  } finally {
    child.kill();
  }
}

/** Seconds from saving a file until the open pattern's panel has a piece of text. */
async function edited(
  { page, traffic }: Visit,
  path: string,
  piece: string,
  change: (text: string, piece: string) => string,
): Promise<number> {
  const text = change(await readFile(path, 'utf8'), piece);
  const shown = await whenShown(page, piece);
  const saved = Date.now();
  await writeFile(path, text);
  const at = await shown();
  await traffic.idle(500);
  return (at - saved) / 1000;
}

/** Starts to watch for a text; the function returned waits for it and tells when it came (ms since the epoch). */
async function whenShown(page: Page, piece: string): Promise<() => Promise<number>> {
  const waiting = page.waitForFunction((piece) => {
    const panel = document.querySelector('aside[aria-label^="Pattern "]');
    return panel?.textContent.includes(piece) ? Date.now() : null;
  }, piece);
  return async () => (await (await waiting).jsonValue()) ?? NaN;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`explore ended: ${said}`)));
  });
}
