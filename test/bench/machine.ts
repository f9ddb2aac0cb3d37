import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Browser } from 'playwright-core';

/** The machine on which the figures were measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** The load before the benchmark began: the mean number of running or waiting processes in the last minute. */
  readonly load: number;
}

/** Describes this machine as it is now. */
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
