import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Browser } from 'playwright-core';

/** What the figures were taken on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** How busy the machine was before the benchmark began: processes that were running or waiting, in the last minute. */
  readonly load: number;
}

/** Describes this machine, as it is now. */
export function describeMachine(browser: Browser): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    browser: `Chromium ${browser.version()}, headless`,
    load: loadavg()[0] ?? 0,
  };
}
