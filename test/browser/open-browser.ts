import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';

/** Maximum time that a browser may take to start, in milliseconds. */
const TO_START = 60_000;
/** Maximum time that a context or a browser may take to close, in milliseconds. */
const TO_CLOSE = 60_000;

/** A browser that is started when it is first needed, and replaced when it no longer answers. */
export interface OpenBrowser {
  current(): Promise<Browser>;
  /** Closes all contexts but some. Where the browser does not answer, the next test gets another one. */
  clear(kept?: ReadonlySet<BrowserContext>): Promise<void>;
  /** Ends what a file has of the browser. */
  close(): Promise<void>;
}

/**
 * The browser without flags of its own. All files that a process runs, one after the other, take it; it ends with the
 * process.
 */
const common = startBrowser([]);

/** @param flags Flags of Chromium beside those that every test needs. */
export function openBrowser(flags: readonly string[] = []): OpenBrowser {
  return flags.length === 0 ? { ...common, close: () => common.clear() } : startBrowser(flags);
}

function startBrowser(flags: readonly string[]): OpenBrowser {
  let started: Promise<Browser> | null = null;
  const start = async () => {
    try {
      return await chromium.launch({
        executablePath: inject('browser'),
        timeout: TO_START,
        args: [...CHROMIUM_FLAGS, ...flags],
      });
    } catch (error) {
      started = null;
      throw error;
    }
  };
  return {
    current: () => (started ??= start()),
    async clear(kept = new Set()) {
      const browser = await started;
      if (!browser) return;
      const closed = Promise.all(
        browser.contexts().map((context) => (kept.has(context) ? undefined : context.close())),
      );
      if (browser.isConnected() && (await endsWithin(closed, TO_CLOSE))) return;
      started = null;
      void browser.close().catch(() => undefined);
    },
    async close() {
      const browser = await started;
      if (browser) await endsWithin(browser.close(), TO_CLOSE);
    },
  };
}
/** Whether something is done, without a fault, within a time in milliseconds. */
export async function endsWithin(promise: Promise<unknown>, time: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), time);
  });
  const done = promise.then(
    () => true,
    () => false,
  );
  const isDone = await Promise.race([done, patience]);
  clearTimeout(timer);
  return isDone;
}
