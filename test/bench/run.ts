import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../browser/chromium-flags.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { measureAgainst } from './against.ts';
import type { Figure } from './figure.ts';
import { describeMachine } from './machine.ts';
import { measureCommand } from './measure-command.ts';
import { measureLanguage } from './measure-language.ts';
import { measurePeers } from './peers/measure-peers.ts';
import { type Options, USAGE, readOptions } from './options.ts';
import { saveResults, writeBenchPage } from './results.ts';
import type { CommandRun } from './run-command.ts';
import { comparisonTable, shortfalls, tableOf } from './table.ts';

/** Where a run of the benchmark works. */
export interface Bench {
  readonly options: Options;
  readonly browser: Browser;
  /** An empty folder, removed at the end. */
  readonly work: string;
}

/** With a load above this, others take a noticeable part of the processor. */
const BUSY = 0.5;

async function takeFigures(bench: Bench): Promise<readonly Figure[]> {
  const builds = new Map<number, CommandRun>();
  const ofSizes: Figure[] = [];
  for (const size of bench.options.sizes) ofSizes.push(...(await measureLanguage(bench, size, builds)));
  const peers = bench.options.hasPeers ? await measurePeers(bench) : [];
  return [...ofSizes, ...(await measureCommand(bench, builds)), ...peers];
}

async function main(options: Options): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'semilattice-bench-'));
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const machine = describeMachine(browser);
    if (machine.load > BUSY) {
      process.stderr.write(
        `This machine is busy (load ${machine.load.toFixed(1)}): times will be too long.\n`,
      );
    }
    if (options.against !== null) {
      const bench = { options, browser, work };
      process.stdout.write(`${comparisonTable(await measureAgainst(bench, options.against))}\n`);
      return;
    }
    const taken = new Date().toISOString();
    const figures = await takeFigures({ options, browser, work });
    const results = { taken, runs: options.runs, machine, figures };
    const short = shortfalls(figures);
    const path = await saveResults(results);
    if (options.write) await writeBenchPage(results);
    process.stdout.write(
      `${tableOf(figures)}\n\n${short.length === 0 ? 'Nothing fell short.' : short.join('\n')}\n`,
    );
    process.stdout.write(`\nAll runs: ${path}\n`);
  } finally {
    await browser.close();
    await rm(work, { recursive: true, force: true });
  }
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.stack ?? error.message}\n\n${USAGE}\n`);
  process.exitCode = 1;
}
